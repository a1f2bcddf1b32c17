package org.xianggan.atlas;

/// Picks command line or window. Does not extend Application, so that it starts from the class
// path.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("湘赣边图集");
    }
}
