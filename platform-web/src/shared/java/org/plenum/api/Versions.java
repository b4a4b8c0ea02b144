package org.plenum.api;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Stale;

/** Optimistic locking over HTTP: the version of a thing is its entity tag. */
public final class Versions {
    /** A proxy that compresses marks tags as weak; ours are of the thing and not of its bytes, so that changes nothing. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private Versions() {}

    public static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }

    /**
     * @param ifMatch the header
     * @param current version of the thing, for {@code *}
     * @return the version that the client changes
     * @throws Refused 428 without the header
     * @throws Stale when none of the tags can be a version of ours
     */
    public static int required(@Nullable String ifMatch, int current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refused(428, "precondition-required", "Send If-Match with the ETag that GET gave.");
        }
        if (ifMatch.strip().equals("*")) {
            return current;
        }
        Matcher tags = TAG.matcher(ifMatch);
        int version = -1;
        while (tags.find()) {
            version = Integer.parseInt(tags.group(1));
            if (version == current) {
                return current;
            }
        }
        throw new Stale("resource");
    }

    /** As {@link #required} where the header may be left out. */
    public static int ifGiven(@Nullable String ifMatch, int current) {
        return ifMatch == null || ifMatch.isBlank() ? current : required(ifMatch, current);
    }
}
