package org.plenum.localstack.process;

/** Told what is going on while it takes long. */
@FunctionalInterface
public interface Progress {
    void say(String line);

    static Progress silent() {
        return line -> {};
    }
}
