package org.plenum.wallets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.jspecify.annotations.Nullable;

/**
 * Who signs passes for Apple Wallet: a Pass Type ID certificate with its key. What Apple calls the pass type and the team stand in the certificate's subject.
 *
 * @param chain the certificate and those between it and Apple's root
 */
public record AppleIdentity(String passType, String team, PrivateKey key, List<X509Certificate> chain) {
    private static final String PASS_TYPE = "UID";
    private static final String TEAM = "OU";

    public AppleIdentity {
        chain = List.copyOf(chain);
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    public boolean validAt(Instant now) {
        return now.isBefore(certificate().getNotAfter().toInstant())
                && !now.isBefore(certificate().getNotBefore().toInstant());
    }

    /**
     * @param pkcs12 with one key
     * @param intermediate Apple's certificate between (WWDR), PEM or DER; null when it lies in the file
     * @throws IllegalArgumentException when it is something else
     */
    public static AppleIdentity read(byte[] pkcs12, char[] password, byte @Nullable [] intermediate) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(pkcs12), password);
            String alias = Collections.list(store.aliases()).stream()
                    .filter(name -> isKey(store, name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("The file has no private key"));
            Set<X509Certificate> chain = new LinkedHashSet<>();
            for (java.security.cert.Certificate certificate : store.getCertificateChain(alias)) {
                chain.add((X509Certificate) certificate);
            }
            if (intermediate != null) {
                chain.add((X509Certificate) CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(intermediate)));
            }
            X509Certificate own = chain.iterator().next();
            return new AppleIdentity(
                    subject(own, PASS_TYPE),
                    subject(own, TEAM),
                    (PrivateKey) store.getKey(alias, password),
                    List.copyOf(chain));
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new IllegalArgumentException("The certificate cannot be read: is the password right?", unreadable);
        }
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException unloaded) {
            throw new IllegalStateException(unloaded);
        }
    }

    private static String subject(X509Certificate certificate, String type) {
        try {
            return new LdapName(certificate
                            .getSubjectX500Principal()
                            .getName(
                                    javax.security.auth.x500.X500Principal.RFC2253,
                                    java.util.Map.of("0.9.2342.19200300.100.1.1", PASS_TYPE)))
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase(type))
                            .map(Rdn::getValue)
                            .map(Object::toString)
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "This is no Pass Type ID certificate: its subject has no " + type));
        } catch (InvalidNameException odd) {
            throw new IllegalArgumentException(odd);
        }
    }
}
