package org.plenum.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read forward.
 *
 * @param nextCursor opaque, to be given back for the page after this; null at the end
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {
    /** At most this many items a page, whatever is asked. */
    public static final int LIMIT_MAX_ITEMS = 100;

    public static final int LIMIT_DEFAULT_ITEMS = 50;

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), nextCursor);
    }

    /** Makes a page of rows read with one more than the limit: the surplus row tells that there is a next page. */
    public static <T> Page<T> of(List<T> rowsPlusOne, int limit, Function<T, String> cursorOf) {
        if (rowsPlusOne.size() <= limit) {
            return new Page<>(List.copyOf(rowsPlusOne), null);
        }
        List<T> items = List.copyOf(rowsPlusOne.subList(0, limit));
        return new Page<>(items, cursorOf.apply(items.getLast()));
    }

    /**
     * What page is asked for.
     *
     * @param limit 1 to {@link #LIMIT_MAX_ITEMS}
     * @param after a cursor that an earlier page gave, null for the first page
     */
    public record Request(int limit, @Nullable String after) {
        public Request {
            if (limit < 1 || limit > LIMIT_MAX_ITEMS) {
                throw Invalid.of("limit", "out-of-range", "Must be between 1 and " + LIMIT_MAX_ITEMS + ".");
            }
        }

        public static Request first() {
            return new Request(LIMIT_DEFAULT_ITEMS, null);
        }
    }
}
