package org.plenum.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Caller;

/** OpenID Connect with one realm at a time. Every method names the realm: nothing remembers one. */
@ApplicationScoped
public class IdentityProvider {
    /** Who our access tokens are for. */
    private static final String AUDIENCE = "plenum-api";

    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    @Inject
    IdentitySettings settings;

    @Inject
    RealmKeys keys;

    @Inject
    TokenEndpoint endpoint;

    @Inject
    Clock clock;

    public Login.Challenge newChallenge() {
        return new Login.Challenge(new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue());
    }

    /**
     * Where to send the browser.
     *
     * @param loginHint address to fill in, null for none
     * @throws IdentityUnavailable when the identity server does not answer
     */
    public URI authorization(
            String realm, URI callback, Login.Challenge challenge, @Nullable String loginHint, Locale language) {
        requireAlive(realm);
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "profile", "email"),
                        new ClientID(IdentitySettings.WEB_CLIENT),
                        callback)
                .endpointURI(settings.publicEndpoint(realm, "auth"))
                .state(new State(challenge.state()))
                .nonce(new Nonce(challenge.nonce()))
                .codeChallenge(new CodeVerifier(challenge.verifier()), CodeChallengeMethod.S256)
                .uiLocales(List.of(langTag(language)));
        if (loginHint != null) {
            request.loginHint(loginHint);
        }
        return request.build().toURI();
    }

    private static LangTag langTag(Locale language) {
        try {
            return LangTag.parse(language.toLanguageTag());
        } catch (LangTagException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** The issuer that the realm's answers name. */
    public String issuer(String realm) {
        return settings.issuer(realm);
    }

    /**
     * Exchanges the code that came back.
     *
     * @throws LoginRefused when the realm does not vouch for it
     * @throws IdentityUnavailable when the identity server does not answer
     */
    public Login exchange(String realm, URI callback, String code, Login.Challenge challenge) {
        return login(
                realm,
                new AuthorizationCodeGrant(
                        new AuthorizationCode(code), callback, new CodeVerifier(challenge.verifier())),
                new Nonce(challenge.nonce()));
    }

    /** As {@link #exchange}; refused means that the session at the identity server has ended. */
    public Login refresh(String realm, String refreshToken) {
        return login(realm, new RefreshTokenGrant(new RefreshToken(refreshToken)), null);
    }

    /**
     * The caller whom a bearer token names.
     *
     * @throws LoginRefused unless this realm issued it, for our API, and it is valid
     * @throws IdentityUnavailable when the realm's keys are not known and cannot be had
     */
    public Caller verify(String realm, String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            // Before anything else: a foreign token's key is not here, and looking for it would cost a call each time.
            if (!settings.issuer(realm).equals(jwt.getJWTClaimsSet().getIssuer())) {
                throw new LoginRefused("The token is not of this organization");
            }
            DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
            processor.setJWSTypeVerifier(
                    new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
            processor.setJWSKeySelector(selector(realm));
            processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                    Set.of(AUDIENCE),
                    new JWTClaimsSet.Builder()
                            .issuer(settings.issuer(realm))
                            .claim("typ", "Bearer")
                            .build(),
                    Set.of("sub", "exp", "iat"),
                    null));
            return caller(realm, processor.process(jwt, null));
        } catch (KeySourceException noKeys) {
            throw new IdentityUnavailable(noKeys);
        } catch (ParseException | BadJOSEException | JOSEException bad) {
            throw new LoginRefused("The token is not valid", bad);
        }
    }

    /**
     * The session that a back-channel log-out ends; empty when the token names none.
     *
     * @throws LoginRefused unless the realm issued the token for us
     */
    public Optional<String> endedSession(String realm, String logoutToken) {
        try {
            JWT jwt = JWTParser.parse(logoutToken);
            if (!settings.issuer(realm).equals(jwt.getJWTClaimsSet().getIssuer())) {
                throw new LoginRefused("The log-out token is not of this realm");
            }
            LogoutTokenClaimsSet claims = new LogoutTokenValidator(
                            new Issuer(settings.issuer(realm)),
                            new ClientID(IdentitySettings.WEB_CLIENT),
                            false,
                            selector(realm),
                            null)
                    .validate(jwt);
            return Optional.ofNullable(claims.getSessionID()).map(session -> session.getValue());
        } catch (KeySourceException noKeys) {
            throw new IdentityUnavailable(noKeys);
        } catch (ParseException | BadJOSEException | JOSEException bad) {
            throw new LoginRefused("The log-out token is not valid", bad);
        }
    }

    /**
     * Where to send a browser that logs out, so that the realm forgets it too.
     *
     * @throws IdentityUnavailable when the identity server does not answer
     */
    public URI logout(String realm, String idToken, URI returnTo) {
        requireAlive(realm);
        try {
            JWT hint = JWTParser.parse(idToken);
            return new LogoutRequest(settings.publicEndpoint(realm, "logout"), hint, returnTo, null).toURI();
        } catch (ParseException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private Login login(String realm, AuthorizationGrant grant, @Nullable Nonce nonce) {
        OIDCTokens tokens = guarded(() -> endpoint.tokens(realm, grant));
        try {
            JWT idToken = tokens.getIDToken();
            if (idToken == null) {
                throw new LoginRefused("No ID token came");
            }
            JWTClaimsSet claims = new IDTokenValidator(
                            new Issuer(settings.issuer(realm)),
                            new ClientID(IdentitySettings.WEB_CLIENT),
                            selector(realm),
                            null)
                    .validate(idToken, nonce)
                    .toJWTClaimsSet();
            RefreshToken refresh = tokens.getRefreshToken();
            return new Login(
                    caller(realm, claims),
                    claims.getStringClaim("sid"),
                    idToken.serialize(),
                    refresh == null ? null : refresh.getValue(),
                    clock.instant().plusSeconds(tokens.getAccessToken().getLifetime()));
        } catch (KeySourceException noKeys) {
            throw new IdentityUnavailable(noKeys);
        } catch (ParseException | com.nimbusds.oauth2.sdk.ParseException | BadJOSEException | JOSEException bad) {
            throw new LoginRefused("The ID token is not valid", bad);
        }
    }

    private void requireAlive(String realm) {
        guarded(() -> {
            endpoint.requireAlive(realm);
            return true;
        });
    }

    private JWSKeySelector<SecurityContext> selector(String realm) {
        return new JWSVerificationKeySelector<>(ALGORITHMS, keys.of(realm));
    }

    private static Caller caller(String realm, JWTClaimsSet claims) throws ParseException {
        List<Object> roles = claims.getListClaim("roles");
        String name = claims.getStringClaim("name");
        String username = claims.getStringClaim("preferred_username");
        boolean verified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
        return Caller.person(
                realm,
                subject(claims),
                name != null ? name : username != null ? username : "",
                verified ? claims.getStringClaim("email") : null,
                Roles.ofRealmNames(roles == null ? List.of() : roles));
    }

    private static UUID subject(JWTClaimsSet claims) {
        try {
            return UUID.fromString(claims.getSubject());
        } catch (IllegalArgumentException odd) {
            throw new LoginRefused("The token names no subject of ours", odd);
        }
    }

    private static <T> T guarded(java.util.function.Supplier<T> call) {
        try {
            return call.get();
        } catch (FaultToleranceException open) {
            throw new IdentityUnavailable(open);
        }
    }
}
