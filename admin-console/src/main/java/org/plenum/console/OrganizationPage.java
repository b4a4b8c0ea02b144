package org.plenum.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.NotFound;
import org.plenum.organizations.OrganizationView;
import org.plenum.organizations.Organizations;
import org.plenum.tenancy.Addresses;
import org.plenum.tenancy.Tenant;

/** One organization and, while it is being set up, how far that is. */
@Named
@RequestScoped
public class OrganizationPage {
    private static final int NOT_FOUND = 404;

    @Inject
    Organizations organizations;

    @Inject
    Addresses addresses;

    @Inject
    Clock clock;

    private String slug = "";
    private @Nullable OrganizationView organization;

    /**
     * One step as the page shows it.
     *
     * @param mark class of the timeline: {@code done}, {@code now} or none
     * @param seconds it took, empty while it has not finished
     */
    public record StepRow(
            String name,
            String mark,
            String seconds,
            @Nullable String failure) {}

    @PostConstruct
    void read() {
        FacesContext faces = FacesContext.getCurrentInstance();
        slug = String.valueOf(
                faces.getExternalContext().getRequestParameterMap().get("slug"));
        try {
            organization = organizations.bySlug(slug);
        } catch (NotFound none) {
            faces.getExternalContext().setResponseStatus(NOT_FOUND);
        }
    }

    public @Nullable OrganizationView getOrganization() {
        return organization;
    }

    public String getTitle() {
        return organization == null ? slug : organization.name();
    }

    public String getAddress() {
        return addresses.organization(slug);
    }

    public String getKind() {
        return organization == null ? "" : OrganizationsPage.kindOf(organization.state());
    }

    public boolean isSettled() {
        return organization == null || organization.state() != Tenant.State.PROVISIONING;
    }

    /** True when a step has failed and waits to be tried again. */
    public boolean isStuck() {
        return !isSettled() && steps().stream().anyMatch(step -> step.failure() != null);
    }

    public int getStepCount() {
        return steps().size();
    }

    public int getStepsDone() {
        return (int) steps().stream().filter(step -> step.finishedAt() != null).count();
    }

    public List<StepRow> getSteps() {
        return steps().stream().map(this::row).toList();
    }

    /** Tries the step that failed again at once. */
    public @Nullable String retry() {
        organization = organizations.retry(slug);
        return null;
    }

    private List<OrganizationView.Step> steps() {
        return organization == null ? List.of() : organization.steps();
    }

    private StepRow row(OrganizationView.Step step) {
        Instant started = step.startedAt();
        Instant finished = step.finishedAt();
        String mark = finished != null ? "done" : started != null ? "now" : "";
        Instant until = finished != null ? finished : clock.instant();
        String seconds = started == null
                ? ""
                : String.format(
                        Locale.ROOT, "%.1f s", Duration.between(started, until).toMillis() / 1_000.0);
        return new StepRow(step.name(), mark, seconds, step.failure());
    }
}
