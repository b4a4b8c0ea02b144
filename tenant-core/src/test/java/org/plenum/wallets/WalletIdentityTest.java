package org.plenum.wallets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.Test;

class WalletIdentityTest {
    @Test
    void aPackageListsTheDigestsOfItsFilesAndIsSignedForThem() throws Exception {
        AppleIdentity identity = SelfMade.apple();
        Map<String, byte[]> files = unzipped(ApplePackage.of(
                Map.of("pass.json", bytes("{}"), "icon.png", bytes("picture"), "en.lproj/pass.strings", bytes("words")),
                identity));

        byte[] list = file(files, "manifest.json");
        JsonObject manifest = json(list);
        assertEquals(3, manifest.size());
        for (String name : manifest.keySet()) {
            byte[] sha1 = MessageDigest.getInstance("SHA-1").digest(file(files, name));
            assertEquals(HexFormat.of().formatHex(sha1), manifest.getString(name), name);
        }
        assertTrue(signed(list, file(files, "signature"), identity.certificate()));
        assertFalse(signed(bytes("{\"pass.json\":\"other\"}"), file(files, "signature"), identity.certificate()));
        CMSSignedData signature = new CMSSignedData(file(files, "signature"));
        assertEquals(2, signature.getCertificates().getMatches(null).size(), "with Apple's between");
        assertTrue(signature.isDetachedSignature());
    }

    @Test
    void theSubjectOfTheCertificateSaysWhosePassesTheyAre() throws Exception {
        AppleIdentity identity = SelfMade.apple();
        assertEquals("pass.org.example.tickets", identity.passType());
        assertEquals("A1B2C3D4E5", identity.team());
        assertTrue(identity.validAt(SelfMade.FROM.plus(Duration.ofDays(1))));
        assertFalse(identity.validAt(SelfMade.FROM.plus(Duration.ofDays(366))));
        assertFalse(identity.validAt(SelfMade.FROM.minusSeconds(1)));
    }

    @Test
    void anythingElseIsNoIdentity() throws Exception {
        byte[] plain = SelfMade.pkcs12("CN=somebody, O=Example");
        assertThrows(IllegalArgumentException.class, () -> AppleIdentity.read(plain, SelfMade.PASSWORD, null));
        assertThrows(IllegalArgumentException.class, () -> AppleIdentity.read(plain, "wrong".toCharArray(), null));
        assertThrows(IllegalArgumentException.class, () -> AppleIdentity.read(bytes("?"), SelfMade.PASSWORD, null));
        assertThrows(IllegalArgumentException.class, () -> GoogleIdentity.read("338", "{}"));
        assertThrows(IllegalArgumentException.class, () -> GoogleIdentity.read("338", "nothing"));
        String account = SelfMade.serviceAccount();
        assertThrows(IllegalArgumentException.class, () -> GoogleIdentity.read("", account));
    }

    @Test
    void theLinkToGoogleIsSignedByTheServiceAccount() throws Exception {
        GoogleIdentity identity = GoogleIdentity.read("3388000000012345678", SelfMade.serviceAccount());
        JsonObject payload = Json.createObjectBuilder().add("x", 1).build();

        String link =
                GoogleLink.of(payload, identity, "https://acme.example.org", Instant.ofEpochSecond(1_800_000_000));

        assertTrue(link.startsWith("https://pay.google.com/gp/v/save/"), link);
        JWSObject token = JWSObject.parse(link.substring(link.lastIndexOf('/') + 1));
        assertTrue(token.verify(
                new RSASSAVerifier((RSAPublicKey) SelfMade.keyPair().getPublic())));
        assertEquals("RS256", token.getHeader().getAlgorithm().getName());
        JsonObject claims = json(token.getPayload().toBytes());
        assertEquals("wallet@example.iam.gserviceaccount.com", claims.getString("iss"));
        assertEquals("google", claims.getString("aud"));
        assertEquals("savetowallet", claims.getString("typ"));
        assertEquals(1_800_000_000, claims.getInt("iat"));
        assertEquals("https://acme.example.org", claims.getJsonArray("origins").getString(0));
        assertEquals(payload, claims.getJsonObject("payload"));
        assertArrayEquals(
                identity.key().getEncoded(), SelfMade.keyPair().getPrivate().getEncoded());
    }

    private static boolean signed(byte[] manifest, byte[] signature, X509Certificate by) throws Exception {
        CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(manifest), signature);
        SignerInformation signer = data.getSignerInfos().getSigners().iterator().next();
        assertTrue(signer.getSID().match(new X509CertificateHolder(by.getEncoded())));
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(by));
        } catch (CMSException digestDiffers) {
            return false;
        }
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws Exception {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] file(Map<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private static JsonObject json(byte[] text) {
        return Json.createReader(new StringReader(new String(text, StandardCharsets.UTF_8)))
                .readObject();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
