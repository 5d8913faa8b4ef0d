package uk.halfterm.demonstration;

import java.util.List;

import uk.halfterm.cohort.CohortId;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.RoleGrant;
import uk.halfterm.identity.Scope;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.organisation.OrganisationKind;
import uk.halfterm.organisation.RegisterOrganisation;
import uk.halfterm.shared.Postcode;

/** The invented people and schools of the demonstration. Nobody here exists. */
final class Cast {

    static final OrganisationId ELM_GROVE = OrganisationId.of("elm-grove-primary");
    static final OrganisationId HOLLYBANK = OrganisationId.of("hollybank-secondary");
    static final OrganisationId BEECHWOOD = OrganisationId.of("beechwood-academy");
    static final OrganisationId LITTLE_OAKS = OrganisationId.of("little-oaks-nursery");
    static final OrganisationId MAPLE_HOUSE = OrganisationId.of("maple-house-nursery");
    static final OrganisationId SUNNY_DAYS = OrganisationId.of("sunny-days-childminding");
    static final OrganisationId HUB = OrganisationId.of("north-birmingham-hub");

    /** Where practitioners and their mentors are; the mentors come from other settings, so their role holds in the cohort. */
    static final CohortId EARLY_YEARS = CohortId.of("child-development.rolling");

    static final List<RegisterOrganisation> ORGANISATIONS = List.of(
            of(ELM_GROVE, "Elm Grove Primary School", OrganisationKind.SCHOOL, "B74 2XX"),
            of(HOLLYBANK, "Hollybank Secondary School", OrganisationKind.SCHOOL, "B42 1XX"),
            of(BEECHWOOD, "Beechwood Academy", OrganisationKind.SCHOOL, "B73 5XX"),
            of(LITTLE_OAKS, "Little Oaks Nursery", OrganisationKind.PVI_NURSERY, "B72 1XX"),
            of(MAPLE_HOUSE, "Maple House Nursery School", OrganisationKind.NURSERY_SCHOOL, "B29 7XX"),
            of(SUNNY_DAYS, "Sunny Days Childminding", OrganisationKind.CHILDMINDER, "B30 1XX"),
            RegisterOrganisation.of(HUB, "North Birmingham teaching school hub", OrganisationKind.DELIVERY_PARTNER));

    private static RegisterOrganisation of(OrganisationId id, String name, OrganisationKind kind, String postcode) {
        return new RegisterOrganisation(id, name, kind, null, Postcode.of(postcode), "Birmingham", "West Midlands");
    }

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
            Part.of("jack", "Jack", "Thornton", mentee(HOLLYBANK)),
            Part.of("beechwood-tutor", "Asha", "Bell", tutor(BEECHWOOD)),
            Part.of("january-mentor", "Michael", "Quinn", mentor(BEECHWOOD)),
            Part.of("zara", "Zara", "Iqbal", mentee(BEECHWOOD)),
            Part.of("two-programmes-mentor", "Claire", "Osei", mentor(BEECHWOOD)),
            Part.of("liam", "Liam", "Barker", mentee(BEECHWOOD)),
            Part.of("ecte-mentee", "Hannah", "Lewis", mentee(BEECHWOOD)),
            Part.of("ecte-mentor", "Peter", "Nolan", mentor(HOLLYBANK)),
            Part.of("noor", "Noor", "Aziz", mentee(HOLLYBANK)),
            Part.of("practitioner", "Kelly", "Marsden", mentee(LITTLE_OAKS)),
            Part.of("childminder", "Rosa", "Mendes", mentee(SUNNY_DAYS)),
            Part.of("ey-mentor", "Janet", "Fielding", RoleGrant.of(Role.MENTOR, Scope.cohort(EARLY_YEARS.value()))));

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
