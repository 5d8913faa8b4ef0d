package uk.halfterm.identity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import com.vaadin.flow.server.VaadinRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What is worked out once for a request and kept for the rest of it, in the request itself; nothing is kept where there is none. */
public final class RoundTrip {

    private static final String KEPT = RoundTrip.class.getName();

    private RoundTrip() {}

    /** The value of that type of the current request, made if it is the first to be asked for. */
    public static <T> T remember(Class<T> type, Supplier<T> make) {
        var kept = kept();
        if (kept == null) {
            return make.get();
        }
        var known = kept.get(type);
        if (known != null) {
            return type.cast(known);
        }
        var made = make.get();
        kept.put(type, made);
        return made;
    }

    /** What was worked out of that type no longer holds: something has changed in this request. */
    public static void forget(Class<?> type) {
        var kept = kept();
        if (kept != null) {
            kept.remove(type);
        }
    }

    /** Somebody acts in another role, or as somebody else, from here on. */
    public static void forgetAll() {
        var kept = kept();
        if (kept != null) {
            kept.clear();
        }
    }

    @SuppressWarnings("unchecked") // nothing else is put under this name
    private static @Nullable Map<Class<?>, Object> kept() {
        var vaadin = VaadinRequest.getCurrent();
        if (vaadin != null) {
            if (vaadin.getAttribute(KEPT) == null) {
                vaadin.setAttribute(KEPT, new ConcurrentHashMap<Class<?>, Object>());
            }
            return (Map<Class<?>, Object>) vaadin.getAttribute(KEPT);
        }
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return null;
        }
        if (request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST) == null) {
            request.setAttribute(KEPT, new ConcurrentHashMap<Class<?>, Object>(), RequestAttributes.SCOPE_REQUEST);
        }
        return (Map<Class<?>, Object>) request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST);
    }
}
