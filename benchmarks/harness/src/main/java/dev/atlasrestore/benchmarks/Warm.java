// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A program that goes on calling. Prints calls per second on one thread, on eight, the bytes that a
 * call allocates, and how many calls failed and were made again, in a line.
 */
public final class Warm {
  private static final int THREADS = 8;
  private static final int WINDOWS = 5;
  // With six, the JVM was still compiling: calls went on getting faster, up to threefold.
  private static final int WARMING_WINDOWS = 15;
  private static final int ALLOCATING_CALLS = 2_000;
  private static final AtomicLong FAILURES = new AtomicLong();
  private static final ThreadMXBean BEAN = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Warm() {}

  /** Takes the contender's class, the URL, options, and the milliseconds of a window. */
  public static void main(String[] arguments) throws Exception {
    Contender contender = Contender.of(arguments);
    long window = Long.parseLong(arguments[3]);
    calls(contender, WARMING_WINDOWS * window);
    double[] single = new double[WINDOWS];
    for (int i = 0; i < WINDOWS; i++) {
      single[i] = calls(contender, window);
    }
    double bytes = bytesPerCall(contender);
    concurrentCalls(contender, WARMING_WINDOWS * window);
    double[] eight = new double[WINDOWS];
    for (int i = 0; i < WINDOWS; i++) {
      eight[i] = concurrentCalls(contender, window);
    }
    System.out.println(median(single) + " " + median(eight) + " " + bytes + " " + FAILURES);
    System.exit(0);
  }

  /** The JDK's client now and then closes a connection that it is about to use. */
  private static void call(Contender contender) throws Exception {
    try {
      contender.createJob();
    } catch (IOException e) {
      FAILURES.incrementAndGet();
      contender.createJob();
    }
  }

  private static double calls(Contender contender, long millis) throws Exception {
    long start = System.nanoTime();
    long end = start + millis * 1_000_000;
    long count = 0;
    long now;
    do {
      call(contender);
      count++;
      now = System.nanoTime();
    } while (now < end);
    return count * 1e9 / (now - start);
  }

  private static double concurrentCalls(Contender contender, long millis) throws Exception {
    AtomicLong sum = new AtomicLong();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  sum.addAndGet(Double.valueOf(calls(contender, millis)).longValue());
                } catch (Exception e) {
                  e.printStackTrace();
                  System.exit(1);
                }
              });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return sum.get();
  }

  /** Counts what all threads allocate: the JDK's client works on threads of its own. */
  private static double bytesPerCall(Contender contender) throws Exception {
    long before = allocated();
    for (int i = 0; i < ALLOCATING_CALLS; i++) {
      contender.createJob();
    }
    return (double) (allocated() - before) / ALLOCATING_CALLS;
  }

  private static long allocated() {
    return Arrays.stream(BEAN.getThreadAllocatedBytes(BEAN.getAllThreadIds()))
        .filter(bytes -> bytes > 0)
        .sum();
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
