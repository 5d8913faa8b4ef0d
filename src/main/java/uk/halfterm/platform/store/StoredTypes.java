package uk.halfterm.platform.store;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.util.ClassUtils;
import uk.halfterm.shared.Identifier;

/**
 * The types the store must know before it reads its first document: each {@link Identifier}, each {@link Document} and each type with
 * a {@link TypeAlias}. Without this a fresh process could not read the alias of a sealed type that it has not written yet.
 */
record StoredTypes(Set<Class<?>> identifiers, Set<Class<?>> documentsAndAliases) {

    private static final String EVERYWHERE = "uk.halfterm";

    /** Looks through Halfterm's own classes once. */
    static StoredTypes found() {
        var scanner = scanner();
        scanner.addIncludeFilter(new AssignableTypeFilter(Identifier.class));
        scanner.addIncludeFilter(new AnnotationTypeFilter(Document.class, false));
        scanner.addIncludeFilter(new AnnotationTypeFilter(TypeAlias.class, false));
        var types = new LinkedHashSet<Class<?>>();
        for (var candidate : scanner.findCandidateComponents(EVERYWHERE)) {
            types.add(ClassUtils.resolveClassName(
                    String.valueOf(candidate.getBeanClassName()), StoredTypes.class.getClassLoader()));
        }
        refuseSharedAliases(types);
        return new StoredTypes(
                those(types, Identifier.class::isAssignableFrom),
                those(
                        types,
                        type -> AnnotatedElementUtils.hasAnnotation(type, Document.class)
                                || AnnotatedElementUtils.hasAnnotation(type, TypeAlias.class)));
    }

    private static Set<Class<?>> those(Set<Class<?>> types, Predicate<Class<?>> wanted) {
        return types.stream().filter(wanted).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void refuseSharedAliases(Set<Class<?>> types) {
        var owners = new HashMap<String, Class<?>>();
        for (var type : types) {
            var alias = type.getAnnotation(TypeAlias.class);
            var other = alias == null ? null : owners.put(alias.value(), type);
            if (other != null) {
                throw new IllegalStateException(
                        "The alias \"" + alias.value() + "\" names both " + other.getName() + " and " + type.getName());
            }
        }
    }

    private static ClassPathScanningCandidateComponentProvider scanner() {
        return new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return definition.getMetadata().isIndependent()
                        && !definition.getMetadata().isInterface();
            }
        };
    }
}
