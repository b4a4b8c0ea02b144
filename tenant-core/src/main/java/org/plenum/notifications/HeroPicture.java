package org.plenum.notifications;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import org.plenum.branding.HeroArt;

/** The brand's drawing on a picture, the same figures as {@link HeroDrawing} draws on paper; here y grows downwards. */
final class HeroPicture {
    private final Graphics2D canvas;
    private final Palette palette;

    HeroPicture(Graphics2D canvas, Palette palette) {
        this.canvas = canvas;
        this.palette = palette;
    }

    /** Draws into a box; the caller clips. */
    void draw(HeroArt art, double x, double y, double width, double height) {
        switch (art) {
            case TRUSS -> truss(x, y, width, height);
            case ARCS -> arcs(x, y, width, height);
            case WAVES -> waves(x, y, width, height);
            case NONE -> {
                // The panel alone.
            }
        }
    }

    private void truss(double x, double y, double width, double height) {
        Graphics2D drawing = (Graphics2D) canvas.create();
        double scale = height / 640;
        drawing.translate(x + width - 1440 * scale, y);
        drawing.scale(scale, scale);
        Path2D frame = new Path2D.Double();
        for (int i = 0; i < HeroDrawing.TOP_CHORD.length; i++) {
            line(frame, at(i), HeroDrawing.TOP_CHORD[i], at(i), HeroDrawing.BOTTOM_CHORD[i]);
            if (i > 0) {
                float up = HeroDrawing.TOP_CHORD[i - 1];
                float down = HeroDrawing.BOTTOM_CHORD[i - 1];
                line(frame, at(i - 1), up, at(i), HeroDrawing.TOP_CHORD[i]);
                line(frame, at(i - 1), down, at(i), HeroDrawing.BOTTOM_CHORD[i]);
                boolean rising = i <= HeroDrawing.APEX;
                line(
                        frame,
                        at(i - 1),
                        rising ? down : up,
                        at(i),
                        rising ? HeroDrawing.TOP_CHORD[i] : HeroDrawing.BOTTOM_CHORD[i]);
            }
        }
        stroke(drawing, palette.deepLine(), 2.6f);
        drawing.draw(frame);
        Path2D lit = new Path2D.Double();
        lit.moveTo(at(HeroDrawing.APEX), 40);
        lit.lineTo(at(HeroDrawing.APEX), HeroDrawing.TOP_CHORD[HeroDrawing.APEX]);
        for (int i = HeroDrawing.APEX + 1; i < HeroDrawing.TOP_CHORD.length; i++) {
            lit.lineTo(at(i), HeroDrawing.BOTTOM_CHORD[i]);
            lit.lineTo(at(i), HeroDrawing.TOP_CHORD[i]);
        }
        stroke(drawing, palette.accent(), 7);
        drawing.draw(lit);
        for (int i = HeroDrawing.APEX; i < HeroDrawing.TOP_CHORD.length; i++) {
            dot(drawing, at(i), HeroDrawing.TOP_CHORD[i]);
            if (i > HeroDrawing.APEX) {
                dot(drawing, at(i), HeroDrawing.BOTTOM_CHORD[i]);
            }
        }
        drawing.dispose();
    }

    private static double at(int node) {
        return HeroDrawing.FIRST_NODE + HeroDrawing.BAY * node;
    }

    private static void line(Path2D path, double x1, double y1, double x2, double y2) {
        path.moveTo(x1, y1);
        path.lineTo(x2, y2);
    }

    private static void dot(Graphics2D drawing, double x, double y) {
        drawing.fill(new Ellipse2D.Double(x - 10, y - 10, 20, 20));
    }

    private void arcs(double x, double y, double width, double height) {
        double step = height / 9;
        double centerX = x + width * 0.66;
        double centerY = y + height * 0.5;
        for (int i = 1; i <= HeroDrawing.ARCS; i++) {
            double radius = i * step / 2;
            boolean above = i % 2 == 1;
            double center = above ? centerX : centerX + step / 2;
            canvas.setColor(above ? palette.accent() : palette.deepArt());
            canvas.setStroke(new BasicStroke((float) step / 2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            canvas.draw(new Arc2D.Double(
                    center - radius, centerY - radius, 2 * radius, 2 * radius, above ? 0 : 180, 180, Arc2D.OPEN));
        }
    }

    private void waves(double x, double y, double width, double height) {
        for (int wave = 0; wave < HeroDrawing.WAVES; wave++) {
            boolean lit = wave == HeroDrawing.WAVES / 2;
            stroke(canvas, lit ? palette.accent() : palette.deepLine(), lit ? 5 : 2.2f);
            double middle = y + height * (0.88 - 0.8 * wave / HeroDrawing.WAVES);
            Path2D path = new Path2D.Double();
            for (int i = 0; i <= 60; i++) {
                double share = i / 60.0;
                double swing = Math.sin(share * Math.PI * 2.6 + wave * 0.55) * (0.3 + share);
                double at = middle - swing * height * 0.11;
                if (i == 0) {
                    path.moveTo(x, at);
                } else {
                    path.lineTo(x + share * width, at);
                }
            }
            canvas.draw(path);
        }
    }

    private static void stroke(Graphics2D on, Color color, float width) {
        on.setColor(color);
        on.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }
}
