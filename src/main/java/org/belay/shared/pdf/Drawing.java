package org.belay.shared.pdf;

import java.awt.Graphics2D;

/** A vector drawing that fills the given size in points. */
@FunctionalInterface
public interface Drawing {
    void draw(Graphics2D g, double width, double height);
}
