package uk.halfterm.curriculum.folder;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.halfterm.shared.Faults;

/** Checks WebVTT captions: each cue has a time that runs forward, and words. */
final class Captions {

    private static final String TIME = "(?:(\\d{2,}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})";
    private static final Pattern CUE = Pattern.compile(TIME + "[ \\t]+-->[ \\t]+" + TIME + "([ \\t].*)?");

    private final String path;
    private final List<String> lines;
    private final Faults faults;
    private Duration last = Duration.ZERO;
    private int cues;

    private Captions(String path, List<String> lines, Faults faults) {
        this.path = path;
        this.lines = lines;
        this.faults = faults;
    }

    static void check(String path, String text, Faults faults) {
        new Captions(path, text.lines().toList(), faults).check();
    }

    private void check() {
        if (lines.isEmpty() || !lines.getFirst().startsWith("WEBVTT")) {
            faults.add(path, 1, "captions", "The file must begin with WEBVTT");
            return;
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).contains("-->")) {
                cue(i);
            }
        }
        if (cues == 0) {
            faults.add(path, 1, "captions", "There are no captions in it");
        }
    }

    private void cue(int index) {
        cues++;
        Matcher times = CUE.matcher(lines.get(index).strip());
        if (!times.matches()) {
            faults.add(path, index + 1, "captions", "A caption's time looks like 00:01.500 --> 00:04.000");
            return;
        }
        Duration from = time(times, 1);
        Duration to = time(times, 5);
        if (to.compareTo(from) <= 0) {
            faults.add(path, index + 1, "captions", "This caption ends before it starts");
        }
        if (from.compareTo(last) < 0) {
            faults.add(path, index + 1, "captions", "This caption starts before the one above it");
        }
        last = from;
        if (index + 1 >= lines.size() || lines.get(index + 1).isBlank()) {
            faults.add(path, index + 1, "captions", "This caption has no words");
        }
    }

    private static Duration time(Matcher times, int group) {
        String hours = times.group(group);
        return Duration.ofHours(hours == null ? 0 : Long.parseLong(hours))
                .plusMinutes(Long.parseLong(times.group(group + 1)))
                .plusSeconds(Long.parseLong(times.group(group + 2)))
                .plusMillis(Long.parseLong(times.group(group + 3)));
    }
}
