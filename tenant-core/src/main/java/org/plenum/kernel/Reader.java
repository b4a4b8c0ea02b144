package org.plenum.kernel;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * In which language somebody reads. Bound at the edges (request, mail, document) for the span of the work; where none is bound, texts are as they were written.
 *
 * @param language tag of the language they want, {@code de}
 * @param otherwise tag of the organization's own, for what is not said in theirs
 */
public record Reader(String language, String otherwise) {
    private static final ScopedValue<Reader> CURRENT = ScopedValue.newInstance();

    public static Optional<Reader> currentIfAny() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Does work for somebody who reads, and that throws nothing in particular. */
    public static <T> T to(Reader reader, Supplier<T> work) {
        return ScopedValue.where(CURRENT, reader).call(work::get);
    }

    /** Does work for somebody who reads. */
    public static <T> T as(Reader reader, Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, reader).call(work::call);
    }
}
