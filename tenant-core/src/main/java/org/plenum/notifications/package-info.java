/** What people receive: mails and documents in the organization's brand, written when something has happened that they should know. */
@NullMarked
package org.plenum.notifications;

import org.jspecify.annotations.NullMarked;
