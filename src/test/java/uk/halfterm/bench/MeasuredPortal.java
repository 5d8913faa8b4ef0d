package uk.halfterm.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import org.apache.catalina.Context;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import uk.halfterm.Halfterm;
import uk.halfterm.identity.DemonstrationSignIns;
import uk.halfterm.platform.store.StoreReads;

/**
 * The portal of a measurement, in a process of its own with the demonstration in the seed's time, so that its processor time and its
 * heap are nobody else's. It answers questions about itself, one line each, on its standard input. Stops when that ends.
 */
final class MeasuredPortal {

    /** What an answer begins with, so that it cannot be taken for a line of a log. */
    static final String ANSWER = "= ";

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final StoreReads reads = new StoreReads();

    private MeasuredPortal() {}

    /** In which directory, and how many people to invent. */
    public static void main(String[] arguments) throws Exception {
        var measured = new MeasuredPortal();
        try (var portal = measured.start(Path.of(arguments[0]))) {
            var store = portal.getBean(MongoOperations.class);
            cheapenPasswords(store);
            new InventedPeople(store).fillUpTo(Integer.parseInt(arguments[1]));
            measured.answerQuestions(portal);
        }
    }

    private ConfigurableApplicationContext start(Path data) {
        MongoClientSettingsBuilderCustomizer counting = settings -> settings.addCommandListener(reads);
        VaadinServiceInitListener emptyPages = start -> {
            var routes = RouteConfiguration.forRegistry(
                    ApplicationRouteRegistry.getInstance(start.getSource().getContext()));
            routes.setAnnotatedRoute(EmptyView.class);
            routes.setAnnotatedRoute(BareView.class);
        };
        var portal = new SpringApplication(Halfterm.class);
        portal.addInitializers(starting -> {
            starting.getBeanFactory().registerSingleton("countingReads", counting);
            starting.getBeanFactory().registerSingleton("emptyPages", emptyPages);
        });
        return portal.run(
                "--halfterm.data=" + data,
                "--halfterm.demonstration=true",
                "--halfterm.today=2024-01-08",
                "--server.port=0");
    }

    /** Signing in takes a tenth of a second on purpose; hundreds of sessions would take minutes. */
    private static void cheapenPasswords(MongoOperations store) {
        var cheap = new BCryptPasswordEncoder(4).encode(DemonstrationSignIns.PASSWORD);
        store.updateMulti(new Query(), Update.update("passwordHash", cheap), "accounts");
    }

    private void answerQuestions(ConfigurableApplicationContext portal) throws IOException, InterruptedException {
        var server = (TomcatWebServer) ((WebServerApplicationContext) portal).getWebServer();
        answer(server.getPort());
        var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var question = questions.readLine(); question != null; question = questions.readLine()) {
            switch (Question.valueOf(question)) {
                case PROCESSOR -> answer(SYSTEM.getProcessCpuTime());
                case READS ->
                    answer(reads.soFar().entrySet().stream()
                            .map(read -> read.getKey() + "=" + read.getValue())
                            .collect(Collectors.joining(",")));
                case HEAP -> answer(liveHeap());
                case EXPIRE -> answer(expire(server));
            }
        }
    }

    enum Question {
        /** Nanoseconds of processor time that this process has taken. */
        PROCESSOR,
        /** What was read from the store: {@code accounts find=3,cohorts find=1}. */
        READS,
        /** Bytes of live objects. */
        HEAP,
        /** Ends all sessions, and says how many. */
        EXPIRE
    }

    private static void answer(Object answer) {
        System.out.println(ANSWER + answer);
        System.out.flush();
    }

    private static long liveHeap() throws InterruptedException {
        for (int time = 0; time < 3; time++) {
            System.gc();
            Thread.sleep(50);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static int expire(TomcatWebServer server) {
        var sessions = Stream.of(server.getTomcat().getHost().findChildren())
                .map(Context.class::cast)
                .flatMap(context -> Stream.of(context.getManager().findSessions()))
                .toList();
        sessions.forEach(session -> session.expire());
        return sessions.size();
    }
}
