package uk.halfterm.curriculum;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A section of a programme by the numbers that lead to it from the top: block 3 is {@code ecf/3}, the third topic of the first section
 * of module 2 is {@code child-development/2/1/3}.
 */
public record SectionRef(ProgrammeId programme, String path) {

    private static final Pattern PATH = Pattern.compile("[1-9]\\d?(?:/[1-9]\\d?)*");

    public SectionRef {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("A section is named by numbers from 1 to 99, not " + path);
        }
    }

    /** A section of the first level. */
    public static SectionRef of(ProgrammeId programme, int number) {
        return new SectionRef(programme, Integer.toString(number));
    }

    public SectionRef child(int number) {
        return new SectionRef(programme, path + "/" + number);
    }

    /** The section of the first level that it lies in, itself if it is one. */
    public SectionRef top() {
        return of(programme, numbers().getFirst());
    }

    /** Its number among its siblings. */
    public int number() {
        return numbers().getLast();
    }

    /** 1 for a section of the first level. */
    public int level() {
        return numbers().size();
    }

    public List<Integer> numbers() {
        return Arrays.stream(path.split("/")).map(Integer::valueOf).collect(Collectors.toUnmodifiableList());
    }

    @Override
    public String toString() {
        return programme + "/" + path;
    }
}
