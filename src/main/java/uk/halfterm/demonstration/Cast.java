package uk.halfterm.demonstration;

import java.util.List;

import uk.halfterm.identity.Role;
import uk.halfterm.identity.RoleGrant;
import uk.halfterm.identity.Scope;
import uk.halfterm.organisation.OrganisationId;

/** The invented people and schools of the demonstration. Nobody here exists. */
final class Cast {

    static final OrganisationId ELM_GROVE = OrganisationId.of("elm-grove-primary");
    static final OrganisationId HOLLYBANK = OrganisationId.of("hollybank-secondary");
    static final OrganisationId HUB = OrganisationId.of("north-birmingham-hub");

    /** Who a person is; the key is the part of their address before the at sign. */
    record Part(String key, String given, String family, List<RoleGrant> grants) {

        static Part of(String key, String given, String family, RoleGrant... grants) {
            return new Part(key, given, family, List.of(grants));
        }
    }

    static final List<Part> PARTS = List.of(
            Part.of("mentee", "Amira", "Hussain", mentee(ELM_GROVE)),
            Part.of("mentor", "Daniel", "Okafor", mentor(ELM_GROVE)),
            Part.of("tutor", "Ruth", "Pemberton", tutor(ELM_GROVE)),
            Part.of("trainer", "Grace", "Adeyemi", RoleGrant.of(Role.TRAINER, Scope.everywhere())),
            Part.of(
                    "lead",
                    "Helen",
                    "Marsh",
                    RoleGrant.of(Role.PROGRAMME_LEAD, Scope.everywhere()),
                    RoleGrant.of(Role.TRAINER, Scope.everywhere())),
            Part.of("admin", "Sam", "Whitlock", RoleGrant.of(Role.ADMINISTRATOR, Scope.everywhere())),
            Part.of("april-mentor", "Joanne", "Leigh", mentor(ELM_GROVE)),
            Part.of("tom", "Tom", "Fairley", mentee(ELM_GROVE)),
            Part.of("priya", "Priya", "Nair", mentee(ELM_GROVE)),
            Part.of("callum", "Callum", "Reid", mentee(ELM_GROVE)),
            Part.of("hollybank-tutor", "Neil", "Garside", tutor(HOLLYBANK)),
            Part.of("owen", "Owen", "Price", mentor(HOLLYBANK)),
            Part.of("leila", "Leila", "Farouk", mentee(HOLLYBANK)),
            Part.of("marta", "Marta", "Kowalska", mentor(HOLLYBANK)),
            Part.of("ben", "Ben", "Ashworth", mentee(HOLLYBANK)),
            Part.of("sunita", "Sunita", "Rao", mentor(HOLLYBANK)),
            Part.of("jack", "Jack", "Thornton", mentee(HOLLYBANK)));

    private Cast() {}

    private static RoleGrant mentee(OrganisationId school) {
        return RoleGrant.of(Role.MENTEE, Scope.organisation(school.value()));
    }

    private static RoleGrant mentor(OrganisationId school) {
        return RoleGrant.of(Role.MENTOR, Scope.organisation(school.value()));
    }

    private static RoleGrant tutor(OrganisationId school) {
        return RoleGrant.of(Role.INDUCTION_TUTOR, Scope.organisation(school.value()));
    }
}
