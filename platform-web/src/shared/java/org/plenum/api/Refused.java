package org.plenum.api;

import java.util.Map;

/** A refusal that only exists in HTTP: no precondition, too large, not JSON. What the domain refuses is a {@link org.plenum.kernel.DomainException}. */
public final class Refused extends RuntimeException {
    private final int status;
    private final String code;
    private final transient Map<String, String> headers;

    public Refused(int status, String code, String detail) {
        this(status, code, detail, Map.of());
    }

    public Refused(int status, String code, String detail, Map<String, String> headers) {
        super(detail);
        this.status = status;
        this.code = code;
        this.headers = Map.copyOf(headers);
    }

    static Refused malformedJson(String detail) {
        return new Refused(400, "malformed-json", detail);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Map<String, String> headers() {
        return headers;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
