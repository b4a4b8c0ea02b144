/**
 * Logging in and staying so, for both web applications: who the caller of a request is, found from a session or a bearer token and bound for the span of the request.
 * A session belongs to one realm; at any other organization's host it is nothing.
 */
@NullMarked
package org.plenum.web.identity;

import org.jspecify.annotations.NullMarked;
