/** The database Belay stands on: an embedded MariaDB by default, or any MariaDB server that is named in the settings. */
@NullMarked
package org.belay.shared.database;

import org.jspecify.annotations.NullMarked;
