package org.plenum.api.consents;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.api.Answers;
import org.plenum.api.Body;
import org.plenum.api.Patch;
import org.plenum.api.Versions;
import org.plenum.consents.ConsentView;
import org.plenum.consents.Consents;
import org.plenum.kernel.Ids;

/** What is asked of consents, be they the organization's (the event is null) or an event's. */
@RequestScoped
class ConsentAnswers {
    @Inject
    Consents consents;

    Response list(@Nullable UUID event) {
        return Answers.ok(Answers.whole(consents.all(event), ConsentJson::of));
    }

    Response create(@Nullable UUID event, Body body) {
        ConsentView consent = consents.create(event, body.read(ConsentJson::draft));
        String owner = event == null ? "" : "/events/" + event;
        return Answers.created(owner + "/consents/" + consent.id(), ConsentJson.of(consent), consent.version());
    }

    Response get(@Nullable UUID event, String id) {
        ConsentView consent = consents.get(event, consent(id));
        return Answers.ok(ConsentJson.of(consent), consent.version());
    }

    Response change(@Nullable UUID event, String id, @Nullable String ifMatch, Body patch) {
        ConsentView current = consents.get(event, consent(id));
        Body wanted = Patch.of(patch, ConsentJson.of(current), ifMatch, current.version());
        ConsentView changed = consents.change(event, current.id(), current.version(), wanted.read(ConsentJson::draft));
        return Answers.ok(ConsentJson.of(changed), changed.version());
    }

    Response delete(@Nullable UUID event, String id, @Nullable String ifMatch) {
        ConsentView current = consents.get(event, consent(id));
        Versions.ifGiven(ifMatch, current.version());
        consents.delete(event, current.id());
        return Answers.none();
    }

    private static UUID consent(String id) {
        return Ids.parse("consent", id);
    }
}
