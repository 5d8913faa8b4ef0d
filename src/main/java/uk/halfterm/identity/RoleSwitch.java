package uk.halfterm.identity;

import java.util.List;

/** The roles a signed-in person can act in, for those who hold several. */
public interface RoleSwitch {

    List<RoleGrant> choices();

    /** Acts in that role from now on; a role the person does not hold changes nothing. */
    void choose(RoleGrant grant);
}
