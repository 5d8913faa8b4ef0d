package uk.halfterm.organisation.register;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a row of the register says of one organisation.
 *
 * @param facts the values of the fields that it is kept in, by their paths; null where the register says that there is none. What the file
 *     has no column for is not there
 */
record RegisterRow(int line, String urn, String name, Map<String, @Nullable Object> facts) {

    private static final String DETAILS = "details.";
    static final String URN = "urn";
    static final String NAME = "name";
    static final String KIND = "kind";
    static final String POSTCODE = "postcode";
    static final String LOCAL_AUTHORITY = "localAuthority";
    static final String REGION = "region";
    static final String STREET = DETAILS + "street";
    static final String TOWN = DETAILS + "town";
    static final String TYPE = DETAILS + "type";
    static final String PHASE = DETAILS + "phase";
    static final String STATUS = DETAILS + "status";
    static final String CLOSED_ON = DETAILS + "closedOn";
    static final String OFSTED_GRADE = DETAILS + "ofsted.grade";
    static final String OFSTED_INSPECTED_ON = DETAILS + "ofsted.inspectedOn";
    static final String SOURCE = DETAILS + "source";
}
