package uk.halfterm;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import uk.halfterm.curriculum.command.ContentCommands;
import uk.halfterm.organisation.register.OrganisationCommands;
import uk.halfterm.platform.start.Restart;
import uk.halfterm.platform.store.moving.Moving;

@SpringBootApplication
public class Halfterm {
    public static void main(String[] args) {
        if (OrganisationCommands.isCommand(args)) {
            System.exit(OrganisationCommands.run(args));
        }
        if (Moving.isCommand(args)) {
            System.exit(Moving.run(args));
        }
        if (ContentCommands.isCommand(args)) {
            System.exit(ContentCommands.run(args));
        }
        start(args);
    }

    private static void start(String... args) {
        var portal = new SpringApplication(Halfterm.class);
        portal.addInitializers(
                running -> running.getBeanFactory().registerSingleton("restart", restartOf(running, args)));
        portal.run(args);
    }

    private static Restart restartOf(ConfigurableApplicationContext running, String... args) {
        return work -> {
            running.close();
            work.run();
            start(args);
        };
    }
}
