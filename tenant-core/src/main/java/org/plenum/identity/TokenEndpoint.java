package org.plenum.identity;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/**
 * The calls to the identity server on which a person waits. A server that hangs costs the first few of them the time-outs, then the circuit opens and the others
 * hear it at once.
 */
@ApplicationScoped
class TokenEndpoint {
    private static final int CONNECT_TIMEOUT_MS = 1_500;
    private static final int ANSWER_TIMEOUT_MS = 2_500;
    private static final int PROBE_TIMEOUT_MS = 1_200;
    private static final int CIRCUIT_REQUESTS = 4;
    private static final int CIRCUIT_OPEN_MS = 3_000;
    private static final int CALLS_AT_ONCE_MAX = 40;

    @Inject
    IdentitySettings settings;

    @Inject
    RealmSecrets secrets;

    @Bulkhead(CALLS_AT_ONCE_MAX)
    @CircuitBreaker(
            requestVolumeThreshold = CIRCUIT_REQUESTS,
            delay = CIRCUIT_OPEN_MS,
            failOn = IdentityUnavailable.class)
    OIDCTokens tokens(String realm, AuthorizationGrant grant) {
        ClientSecretBasic client = new ClientSecretBasic(
                new ClientID(IdentitySettings.WEB_CLIENT),
                new Secret(secrets.of(realm).web()));
        try {
            HTTPRequest request = new TokenRequest.Builder(settings.endpoint(realm, "token"), client, grant)
                    .build()
                    .toHTTPRequest();
            HTTPResponse response = send(request, ANSWER_TIMEOUT_MS);
            TokenResponse answer = OIDCTokenResponseParser.parse(response);
            if (!answer.indicatesSuccess()) {
                throw new LoginRefused(
                        String.valueOf(answer.toErrorResponse().getErrorObject().getCode()));
            }
            return ((OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens();
        } catch (ParseException odd) {
            throw new LoginRefused("The identity server's answer cannot be read", odd);
        }
    }

    /** Before a browser is sent there: a person should read our page, not wait on a dead one. */
    @Bulkhead(CALLS_AT_ONCE_MAX)
    @CircuitBreaker(
            requestVolumeThreshold = CIRCUIT_REQUESTS,
            delay = CIRCUIT_OPEN_MS,
            failOn = IdentityUnavailable.class)
    void requireAlive(String realm) {
        send(
                new HTTPRequest(HTTPRequest.Method.GET, URI.create(settings.internalUrl() + "/realms/" + realm)),
                PROBE_TIMEOUT_MS);
    }

    private static HTTPResponse send(HTTPRequest request, int answerTimeoutMs) {
        request.setConnectTimeout(Math.min(CONNECT_TIMEOUT_MS, answerTimeoutMs));
        request.setReadTimeout(answerTimeoutMs);
        try {
            HTTPResponse response = request.send();
            if (response.getStatusCode() >= 500) {
                throw new IdentityUnavailable(new IOException("status " + response.getStatusCode()));
            }
            return response;
        } catch (IOException failure) {
            throw new IdentityUnavailable(failure);
        }
    }
}
