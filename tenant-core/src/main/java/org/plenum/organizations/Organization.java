package org.plenum.organizations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.tenancy.Tenant;

/** The platform's row of an organization. Begins as PROVISIONING and becomes ACTIVE when the last provisioning step has finished. */
@Entity
@Table(name = "organization")
class Organization {
    @Id
    private UUID id;

    @Column(nullable = false)
    private String slug;

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    private Tenant.State state;

    @Column(name = "owner_name")
    private String ownerName;

    @Column(name = "owner_email")
    private String ownerEmail;

    @Column(name = "stripe_account")
    private @Nullable String stripeAccount;

    @Column(name = "schema_version", insertable = false, updatable = false)
    private @Nullable String schemaVersion;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    /** For persistence. */
    @SuppressWarnings("NullAway.Init")
    protected Organization() {}

    Organization(
            UUID id,
            String slug,
            String name,
            String ownerName,
            String ownerEmail,
            @Nullable String stripeAccount,
            Instant now) {
        this.id = id;
        this.slug = slug;
        this.name = name;
        this.ownerName = ownerName;
        this.ownerEmail = ownerEmail;
        this.stripeAccount = stripeAccount;
        this.state = Tenant.State.PROVISIONING;
        this.createdAt = now;
    }

    Tenant tenant() {
        return new Tenant(id, slug, name, state);
    }

    UUID id() {
        return id;
    }

    String slug() {
        return slug;
    }

    String name() {
        return name;
    }

    Tenant.State state() {
        return state;
    }

    String ownerName() {
        return ownerName;
    }

    String ownerEmail() {
        return ownerEmail;
    }

    @Nullable
    String stripeAccount() {
        return stripeAccount;
    }

    @Nullable
    String schemaVersion() {
        return schemaVersion;
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }
}
