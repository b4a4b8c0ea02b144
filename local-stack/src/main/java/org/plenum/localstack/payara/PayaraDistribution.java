package org.plenum.localstack.payara;

import java.io.IOException;
import java.nio.file.Path;
import org.plenum.localstack.process.Distributions;
import org.plenum.localstack.process.Folders;
import org.plenum.localstack.process.Java;
import org.plenum.localstack.process.Progress;
import org.plenum.localstack.process.StackProblem;

/** Payara Micro unpacked once, with its launcher: only then its classes are on a plain class path and can come from an AOT cache. */
final class PayaraDistribution {
    private PayaraDistribution() {}

    static Path unpacked(Path cache, Progress progress) {
        return Folders.once(cache.resolve("payara-" + Distributions.payaraVersion()), folder -> {
            progress.say("Unpacking Payara Micro " + Distributions.payaraVersion() + " (once)");
            unpack(folder);
        });
    }

    private static void unpack(Path folder) {
        ProcessBuilder launcher = new ProcessBuilder(
                        Java.program(),
                        "-jar",
                        Distributions.payara().toString(),
                        "--outputlauncher",
                        "--rootDir",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("unpack.log").toFile());
        try {
            if (launcher.start().waitFor() != 0) {
                throw new StackProblem("Unpacking Payara failed; see " + folder.resolve("unpack.log"));
            }
        } catch (IOException e) {
            throw new StackProblem("Cannot unpack Payara: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Unpacking Payara was interrupted", e);
        }
    }

    /** A fresh folder to run one instance in; Payara would otherwise remember its applications from the time before. */
    static void layOut(Path distribution, Path root) {
        Folders.remove(root);
        Folders.link(distribution.resolve("runtime"), root.resolve("runtime"));
        Folders.copy(distribution.resolve("config"), root.resolve("config"));
        Folders.copy(distribution.resolve("docroot"), root.resolve("docroot"));
        Folders.copy(distribution.resolve("lib"), root.resolve("lib"));
        Folders.link(distribution.resolve("launch-micro.jar"), root.resolve("launch-micro.jar"));
    }
}
