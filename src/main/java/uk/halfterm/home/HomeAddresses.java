package uk.halfterm.home;

/** Where the first page of everybody and the administrator's pages are, from the root of the site. */
final class HomeAddresses {

    /** The first page of each role. */
    static final String HOME = "";

    /** What could not be delivered between modules. */
    static final String DELIVERIES = "deliveries";

    private HomeAddresses() {}
}
