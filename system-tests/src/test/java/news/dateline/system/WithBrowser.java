package news.dateline.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Tests that are given a [Browser] on a [RunningDateline]; skipped where there is no Chromium.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnRunningDateline
@ExtendWith(WithBrowser.Shared.class)
@interface WithBrowser {

    /// One browser for all classes; each test opens windows that know nothing of each other.
    final class Shared implements ExecutionCondition, ParameterResolver {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Browser.executable()
                    .map(found -> ConditionEvaluationResult.enabled(found.toString()))
                    .orElseGet(() -> ConditionEvaluationResult.disabled(
                            "SKIPPED: NO CHROMIUM. Install chromium, or name one by DATELINE_CHROMIUM."));
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Browser.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var dateline = OnRunningDateline.Shared.of(context);
            return context.getRoot()
                    .getStore(Namespace.create(Shared.class))
                    .computeIfAbsent(
                            Browser.class,
                            _ -> new Browser(dateline, Browser.executable().orElseThrow()));
        }
    }
}
