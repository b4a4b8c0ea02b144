package org.plenum.web.orders;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.plenum.notifications.OrderLinks;

/** {@code /orders}: sends the links to somebody's orders once more. It says the same whether there are any. */
@Named("findOrdersPage")
@RequestScoped
public class FindOrdersPage {
    @Inject
    OrderLinks orderLinks;

    private @Nullable String email;
    private boolean sent;

    public void send() {
        orderLinks.send(email);
        sent = true;
    }

    public boolean isSent() {
        return sent;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }
}
