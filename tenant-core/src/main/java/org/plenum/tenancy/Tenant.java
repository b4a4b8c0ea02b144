package org.plenum.tenancy;

import java.util.UUID;

/**
 * An organization as the rest of the code sees it.
 *
 * @param slug subdomain, realm name and, as {@code t_<slug>}, schema and role
 * @param name what people call it
 */
public record Tenant(UUID id, String slug, String name, State state) {
    /** Life of an organization. */
    public enum State {
        PROVISIONING,
        ACTIVE,
        SUSPENDED,
        CLOSING,
        CLOSED
    }

    /** Slugs have no underscore, so this is one to one. */
    public static String schemaOf(String slug) {
        return "t_" + slug.replace('-', '_');
    }

    public static String slugOf(String schema) {
        return schema.substring("t_".length()).replace('_', '-');
    }

    public String schema() {
        return schemaOf(slug);
    }
}
