package news.dateline.site.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Tells a controller who sits at the desk.
@Component
final class Members implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Member.class);
    }

    /// @throws NobodyException where nobody is signed in
    /// @throws NoDeskException for whoever has business at none of the desk's places
    @Override
    public Member resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var member = in(request.getHeader(HttpHeaders.AUTHORIZATION)).orElseThrow(NobodyException::new);
        if (Place.openTo(member).isEmpty()) {
            throw new NoDeskException(member);
        }
        return member;
    }

    static Optional<Member> of(HttpServletRequest request) {
        return in(request.getHeader(HttpHeaders.AUTHORIZATION));
    }

    private static Optional<Member> in(@Nullable String authorization) {
        return Optional.ofNullable(authorization).flatMap(Member::of);
    }
}
