package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Permission;
import org.plenum.kernel.NotFound;
import org.plenum.orders.OrderStatus;

/** {@code /manage/components}: every component in every state under the organization's colours. Only the local stack shows it. */
@Named("componentsPage")
@RequestScoped
public class ComponentsPage {
    private static final List<String> COLOURS = List.of(
            "page",
            "surface",
            "raised",
            "sunken",
            "hover",
            "press",
            "border",
            "border-strong",
            "text",
            "text-2",
            "text-3",
            "brand",
            "brand-hover",
            "brand-ink",
            "brand-soft",
            "brand-soft-2",
            "brand-deep",
            "accent",
            "accent-ink",
            "accent-soft",
            "success",
            "warning",
            "danger",
            "info",
            "cat-1",
            "cat-2",
            "cat-3",
            "cat-4",
            "focus");
    private static final List<String> WRONG = List.of("wrong", "whenever", "consent");
    private static final Duration HELD = Duration.ofMinutes(14);

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "plenum.components-page", defaultValue = "false")
    boolean shown;

    private @Nullable String value;

    @PostConstruct
    void open() {
        if (!shown) {
            throw new NotFound("page");
        }
        if (!Callers.current().may(Permission.EVENTS_VIEW)) {
            throw new Forbidden();
        }
        for (String mode : List.of("light", "dark")) {
            WRONG.forEach(field -> FacesContext.getCurrentInstance()
                    .addMessage(
                            mode + "-" + field,
                            new FacesMessage(FacesMessage.SEVERITY_ERROR, "Says what is wrong and what to do.", null)));
        }
    }

    public void load() {
        getColours();
    }

    public List<String> getColours() {
        return COLOURS;
    }

    public List<OrderStatus> getStates() {
        return List.of(OrderStatus.values());
    }

    public List<String> getChoices() {
        return List.of("On site", "Online", "Both, with a description that is a little longer than the others");
    }

    public List<String> getPeople() {
        return List.of("Ada Abara", "Ben Bakker", "Wilhelmina Alexandra van den Bergh-Hohenzollern");
    }

    public Instant getSoon() {
        return clock.instant().plus(HELD);
    }

    /** As a programme names it. */
    public String getTrackColour() {
        return "#7a3e9d";
    }

    public String getText() {
        return "Harbour days";
    }

    public String getLongText() {
        return "Forty talks, eleven workshops, one boat and a text that goes on for longer than any field is wide.";
    }

    public String getWrong() {
        return "ada at home";
    }

    public String getAmount() {
        return "1250.00";
    }

    public String getDay() {
        return "2027-01-07T09:00";
    }

    public String getChoice() {
        return "Online";
    }

    public boolean isOn() {
        return true;
    }

    public boolean isOff() {
        return false;
    }

    public int getQuantity() {
        return 2;
    }

    public @Nullable String getNothing() {
        return value;
    }
}
