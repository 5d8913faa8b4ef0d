package uk.halfterm.shared;

/** It is there, but made for mentors: not to be found for others, who may know why, since a mentor may have sent them the link. */
public final class ForMentors extends NotFound {

    private static final long serialVersionUID = 1L;

    public ForMentors(String what) {
        super(what);
    }
}
