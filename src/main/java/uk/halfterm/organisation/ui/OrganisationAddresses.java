package uk.halfterm.organisation.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import uk.halfterm.organisation.OrganisationId;

/** Where the pages of organisations are, from the root of the site. */
final class OrganisationAddresses {

    static final String ORGANISATIONS = "organisations";
    static final String ADD = "add-organisation";
    static final String TYPED = "q";
    static final String PAGE = "page";

    private OrganisationAddresses() {}

    static String of(OrganisationId organisation) {
        return ORGANISATIONS + "/" + organisation.value();
    }

    /** The search for what was typed. */
    static String search(String typed) {
        return typed.isBlank()
                ? ORGANISATIONS
                : ORGANISATIONS + "?" + TYPED + "=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    /** A page of what that search finds. */
    static String search(String typed, int page) {
        return search(typed) + "&" + PAGE + "=" + page;
    }
}
