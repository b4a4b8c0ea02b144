/** What the tests stand on: one running stack, organizations of their own, a client for the API, people in browsers. */
@NullMarked
package org.plenum.acceptance.support;

import org.jspecify.annotations.NullMarked;
