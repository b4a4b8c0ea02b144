package org.plenum.acceptance.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Visitor;

/**
 * An organization of its own with an event on sale.
 *
 * @param owner has logged in to its back office
 */
record Office(Organization organization, Sale sale, Visitor owner) {
    static Office fresh() {
        Organization organization = Organization.fresh();
        organization.account("owner", "org-admin");
        Visitor owner = new Visitor();
        Visitor.Page page = owner.logIn(organization.url() + "/manage", organization.email("owner"));
        assertEquals(200, page.status(), page.text());
        return new Office(organization, organization.sale(1_250, 50), owner);
    }
}
