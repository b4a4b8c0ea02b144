/** A mail catcher: takes every mail by SMTP and shows it on a page and as JSON. */
@NullMarked
package org.plenum.localstack.mail;

import org.jspecify.annotations.NullMarked;
