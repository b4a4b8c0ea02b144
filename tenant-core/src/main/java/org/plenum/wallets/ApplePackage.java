package org.plenum.wallets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Packs files into a pass for Apple Wallet: with a list of their digests, and a detached signature (PKCS #7) of that list. */
public final class ApplePackage {
    public static final String MEDIA_TYPE = "application/vnd.apple.pkpass";

    private ApplePackage() {}

    /** @param files by their name in the package; {@code pass.json} among them */
    public static byte[] of(Map<String, byte[]> files, AppleIdentity identity) {
        Map<String, byte[]> all = new TreeMap<>(files);
        byte[] manifest = manifest(all);
        all.put("manifest.json", manifest);
        all.put("signature", signature(manifest, identity));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Apple's format knows SHA-1 only; what it is worth comes from the signature. */
    private static byte[] manifest(Map<String, byte[]> files) {
        jakarta.json.JsonObjectBuilder digests = org.plenum.kernel.JsonText.BUILDERS.createObjectBuilder();
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            files.forEach((name, file) -> digests.add(name, HexFormat.of().formatHex(sha1.digest(file))));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        return digests.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] signature(byte[] manifest, AppleIdentity identity) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(
                            new JcaDigestCalculatorProviderBuilder().build())
                    .build(new JcaContentSignerBuilder("SHA256withRSA").build(identity.key()), identity.certificate()));
            generator.addCertificates(new JcaCertStore(identity.chain()));
            return generator
                    .generate(new CMSProcessableByteArray(manifest), false)
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException failure) {
            throw new IllegalStateException("The pass could not be signed", failure);
        }
    }
}
