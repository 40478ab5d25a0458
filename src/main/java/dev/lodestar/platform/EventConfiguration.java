package dev.lodestar.platform;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.support.ContextPropagatingTaskDecorator;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Events are handled after commit, by one thread a node, so that they are handled in order. */
@Configuration(proxyBeanMethods = false)
@EnableAsync
class EventConfiguration {

    private static final int SECONDS_TO_FINISH = 20;

    /** Long exports are made beside everything else, one at a time, so that they take nobody's turn. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService exports() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("exports").daemon().factory());
    }

    @Bean
    ThreadPoolTaskExecutor events() {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(1);
        executor.setMaxPoolSize(1);
        executor.setThreadNamePrefix("events-");
        executor.setTaskDecorator(new ContextPropagatingTaskDecorator());
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(SECONDS_TO_FINISH);
        return executor;
    }
}
