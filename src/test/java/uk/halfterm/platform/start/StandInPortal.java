package uk.halfterm.platform.start;

import java.util.ArrayList;
import java.util.List;

/** What the launcher starts in {@link LauncherTest} instead of the portal. */
final class StandInPortal {

    static final String DOES = "stand-in.does";

    private StandInPortal() {}

    public static void main(String[] arguments) throws InterruptedException {
        switch (System.getProperty(DOES, "")) {
            case "fill" -> fill();
            case "wait" -> {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("stopped in order")));
                System.out.println("waiting");
                Thread.sleep(60_000);
            }
            default -> System.exit(Integer.getInteger(DOES));
        }
    }

    /** As a request that dies of it would: nobody but the virtual machine notices. */
    private static void fill() throws InterruptedException {
        Thread.ofPlatform().start(() -> {
            List<byte[]> kept = new ArrayList<>();
            try {
                while (true) {
                    kept.add(new byte[1_000_000]);
                }
            } catch (OutOfMemoryError swallowed) {
                System.out.println("goes on without " + kept.size() + " MB");
            }
        });
        Thread.sleep(60_000);
    }
}
