package dev.lodestar.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/**
 * Counts the statements that the current thread sends, whoever sends them. Import it into a Spring test, which then takes
 * the data source from it.
 */
@TestConfiguration(proxyBeanMethods = false)
public class StatementCount implements BeanPostProcessor {

    private static final ThreadLocal<List<String>> SENT = new ThreadLocal<>();

    /** Runs the work and lists the statements it sent, in order. */
    public static List<String> during(Runnable work) {
        List<String> sent = Collections.synchronizedList(new ArrayList<>());
        SENT.set(sent);
        try {
            work.run();
            return sent;
        } finally {
            SENT.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? counting(DataSource.class, source, "") : bean;
    }

    private static <T> T counting(Class<T> type, T target, String sql) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (target instanceof Statement && method.getName().startsWith("execute")) {
                count(arguments != null && arguments.length > 0 ? String.valueOf(arguments[0]) : sql);
            }
            return wrapped(invoke(target, method, arguments), arguments);
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object wrapped(Object result, Object[] arguments) {
        return switch (result) {
            case PreparedStatement statement ->
                counting(PreparedStatement.class, statement, String.valueOf(arguments[0]));
            case Statement statement -> counting(Statement.class, statement, "");
            case Connection connection -> counting(Connection.class, connection, "");
            case null, default -> result;
        };
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void count(String sql) {
        List<String> sent = SENT.get();
        if (sent != null) {
            sent.add(sql);
        }
    }
}
