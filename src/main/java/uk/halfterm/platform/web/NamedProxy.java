package uk.halfterm.platform.web;

import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import uk.halfterm.platform.start.CannotStart;

/**
 * Takes a client's address, and the host and protocol that people use, from the proxy that {@code halfterm.proxy} names and from nobody
 * else: a client that sends such headers itself, in whatever network, is believed nothing.
 */
@Component
class NamedProxy implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    static final String SETTING = "halfterm.proxy";

    private final List<String> addresses;

    NamedProxy(Environment environment) {
        this.addresses = Stream.of(environment.getProperty(SETTING, "").split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .map(NamedProxy::literal)
                .toList();
    }

    private static String literal(String address) {
        try {
            return InetAddress.ofLiteral(address).getHostAddress();
        } catch (IllegalArgumentException name) {
            throw new CannotStart("HALFTERM_PROXY takes the network addresses of the proxies, not \"" + address
                    + "\" (docs/operations.md).");
        }
    }

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        if (addresses.isEmpty()) {
            return;
        }
        var valve = new RemoteIpValve();
        valve.setInternalProxies(addresses.stream().map(Pattern::quote).collect(Collectors.joining("|")));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setHostHeader("X-Forwarded-Host");
        valve.setPortHeader("X-Forwarded-Port");
        tomcat.addEngineValves(valve);
    }
}
