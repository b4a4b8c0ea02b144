package org.plenum.notifications;

import java.awt.Color;
import org.openpdf.text.pdf.PdfContentByte;
import org.plenum.branding.HeroArt;

/** The brand's drawing for a dark panel, the same figures as on its pages. */
final class HeroDrawing {
    static final float[] TOP_CHORD = {
        560, 560, 560, 559.9f, 558.5f, 548.7f, 506.1f, 395.9f, 239.9f, 160, 239.9f, 395.9f, 506.1f, 548.7f
    };
    static final float[] BOTTOM_CHORD = {
        671.9f, 671.6f, 670.7f, 668.3f, 663.1f, 653.9f, 640.5f, 625.3f, 612.9f, 608, 612.9f, 625.3f, 640.5f, 653.9f
    };
    static final float FIRST_NODE = -40;
    static final float BAY = 118;
    static final int APEX = 9;
    static final int ARCS = 22;
    static final int WAVES = 9;

    private final PdfContentByte canvas;
    private final Palette palette;

    HeroDrawing(PdfContentByte canvas, Palette palette) {
        this.canvas = canvas;
        this.palette = palette;
    }

    /** Draws into a box whose lower left corner is given; the caller clips. */
    void draw(HeroArt art, float x, float y, float width, float height) {
        canvas.saveState();
        canvas.setLineCap(PdfContentByte.LINE_CAP_ROUND);
        canvas.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
        switch (art) {
            case TRUSS -> truss(x, y, width, height);
            case ARCS -> arcs(x, y, width, height);
            case WAVES -> waves(x, y, width, height);
            case NONE -> {
                // The panel alone.
            }
        }
        canvas.restoreState();
    }

    private void truss(float x, float y, float width, float height) {
        float scale = height / 560;
        canvas.concatCTM(scale, 0, 0, -scale, x + width - 1440 * scale, y + 640 * scale);
        stroke(palette.deepLine(), 3);
        for (int i = 0; i < TOP_CHORD.length; i++) {
            float at = FIRST_NODE + BAY * i;
            canvas.moveTo(at, TOP_CHORD[i]);
            canvas.lineTo(at, BOTTOM_CHORD[i]);
            if (i > 0) {
                float before = at - BAY;
                canvas.moveTo(before, TOP_CHORD[i - 1]);
                canvas.lineTo(at, TOP_CHORD[i]);
                canvas.moveTo(before, BOTTOM_CHORD[i - 1]);
                canvas.lineTo(at, BOTTOM_CHORD[i]);
                boolean rising = i <= APEX;
                canvas.moveTo(before, rising ? BOTTOM_CHORD[i - 1] : TOP_CHORD[i - 1]);
                canvas.lineTo(at, rising ? TOP_CHORD[i] : BOTTOM_CHORD[i]);
            }
        }
        canvas.stroke();
        stroke(palette.accent(), 8);
        float apex = FIRST_NODE + BAY * APEX;
        canvas.moveTo(apex, 40);
        canvas.lineTo(apex, TOP_CHORD[APEX]);
        for (int i = APEX + 1; i < TOP_CHORD.length; i++) {
            float at = FIRST_NODE + BAY * i;
            canvas.lineTo(at, BOTTOM_CHORD[i]);
            if (i < TOP_CHORD.length - 1) {
                canvas.lineTo(at, TOP_CHORD[i]);
            }
        }
        canvas.stroke();
        canvas.setColorFill(palette.accent());
        for (int i = APEX; i < TOP_CHORD.length; i++) {
            canvas.circle(FIRST_NODE + BAY * i, TOP_CHORD[i], 12);
            canvas.circle(FIRST_NODE + BAY * i, BOTTOM_CHORD[i], i == APEX ? 0.1f : 12);
        }
        canvas.fill();
    }

    /** A voice handed from one to the other: half circles above in one colour, below in another, half a step apart. */
    private void arcs(float x, float y, float width, float height) {
        float step = height / 7;
        float centerX = x + width * 0.72f;
        float centerY = y + height * 0.42f;
        canvas.setLineCap(PdfContentByte.LINE_CAP_BUTT);
        for (int i = 1; i <= ARCS; i++) {
            float radius = i * step / 2;
            boolean above = i % 2 == 1;
            stroke(above ? palette.accent() : palette.deepArt(), step / 2);
            float center = above ? centerX : centerX + step / 2;
            canvas.arc(center - radius, centerY - radius, center + radius, centerY + radius, above ? 0 : 180, 180);
            canvas.stroke();
        }
    }

    private void waves(float x, float y, float width, float height) {
        for (int wave = 0; wave < WAVES; wave++) {
            boolean lit = wave == WAVES / 2;
            stroke(lit ? palette.accent() : palette.deepLine(), lit ? 2.2f : 1f);
            float middle = y + height * (0.12f + 0.8f * wave / WAVES);
            for (int i = 0; i <= 60; i++) {
                float share = i / 60f;
                double swing = Math.sin(share * Math.PI * 2.6 + wave * 0.55) * (0.3 + share);
                float at = middle + (float) swing * height * 0.11f;
                if (i == 0) {
                    canvas.moveTo(x + share * width, at);
                } else {
                    canvas.lineTo(x + share * width, at);
                }
            }
            canvas.stroke();
        }
    }

    private void stroke(Color color, float width) {
        canvas.setColorStroke(color);
        canvas.setLineWidth(width);
    }
}
