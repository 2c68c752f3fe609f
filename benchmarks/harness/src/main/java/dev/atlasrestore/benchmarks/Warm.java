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
 * A program that makes calls continuously. It prints on one line: calls per second on one thread
 * and on eight, allocated bytes per call, and the number of failed calls, which are repeated.
 */
public final class Warm {
  private static final int THREADS = 8;
  private static final int WINDOWS = 5;
  // After six windows the JVM was still compiling, and calls became up to three times faster.
  private static final int WARMING_WINDOWS = 15;
  private static final int ALLOCATING_CALLS = 2_000;
  private static final AtomicLong FAILURES = new AtomicLong();
  private static final ThreadMXBean BEAN = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Warm() {}

  /**
   * Expects the class of the client, the URL, options, and the length of a window in milliseconds.
   */
  public static void main(String[] arguments) throws Exception {
    BenchmarkClient client = BenchmarkClient.of(arguments);
    long window = Long.parseLong(arguments[3]);
    calls(client, WARMING_WINDOWS * window);
    double[] single = new double[WINDOWS];
    for (int i = 0; i < WINDOWS; i++) {
      single[i] = calls(client, window);
    }
    double bytes = bytesPerCall(client);
    concurrentCalls(client, WARMING_WINDOWS * window);
    double[] eight = new double[WINDOWS];
    for (int i = 0; i < WINDOWS; i++) {
      eight[i] = concurrentCalls(client, window);
    }
    System.out.println(median(single) + " " + median(eight) + " " + bytes + " " + FAILURES);
    System.exit(0);
  }

  /**
   * Repeats failed calls, because the JDK's client sometimes uses a connection that is being
   * closed.
   */
  private static void call(BenchmarkClient client) throws Exception {
    try {
      client.createJob();
    } catch (IOException e) {
      FAILURES.incrementAndGet();
      client.createJob();
    }
  }

  private static double calls(BenchmarkClient client, long millis) throws Exception {
    long start = System.nanoTime();
    long end = start + millis * 1_000_000;
    long count = 0;
    long now;
    do {
      call(client);
      count++;
      now = System.nanoTime();
    } while (now < end);
    return count * 1e9 / (now - start);
  }

  private static double concurrentCalls(BenchmarkClient client, long millis) throws Exception {
    AtomicLong sum = new AtomicLong();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  sum.addAndGet(Double.valueOf(calls(client, millis)).longValue());
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

  /** Returns the bytes allocated by all threads, because the JDK's client uses its own. */
  private static double bytesPerCall(BenchmarkClient client) throws Exception {
    long before = allocated();
    for (int i = 0; i < ALLOCATING_CALLS; i++) {
      client.createJob();
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
