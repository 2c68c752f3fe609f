// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonIOException;
import com.google.gson.JsonParseException;
import com.google.gson.ReflectionAccessFilter;
import com.google.gson.ReflectionAccessFilter.FilterResult;
import com.google.gson.stream.JsonWriter;
import dev.atlasrestore.RandomModels;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelAdaptersTest {
  private record Plain(String text) {}

  /** A model that has not registered an adapter. */
  private static final class Unregistered extends Model {
    @Override
    @Nullable Object[] members() {
      return new Object[0];
    }

    @Override
    void check(Violations violations) {}

    @Override
    void write(JsonWriter out) {}
  }

  private static final ReflectionAccessFilter BLOCK_ALL = type -> FilterResult.BLOCK_ALL;

  private final Gson gson =
      new GsonBuilder()
          .addReflectionAccessFilter(BLOCK_ALL)
          .registerTypeAdapterFactory(new ModelTypeAdapterFactory())
          .create();

  @Test
  void reflectionIsForbiddenHere() {
    assertThatThrownBy(() -> gson.toJson(new Plain("text"))).isInstanceOf(JsonIOException.class);
  }

  @Test
  void aModelWithoutAnAdapterIsNamed() {
    assertThatThrownBy(() -> gson.fromJson("{}", Unregistered.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Unregistered.class.getName());
  }

  @Property(tries = 60)
  void roundTripsEachModelWithoutReflection(@ForAll long seed) {
    List<Class<?>> models = RandomModels.all();
    assertThat(models).hasSizeGreaterThan(20).contains(RestoreJob.class, DeliveryType.class);
    for (Class<?> type : models) {
      Object value = new RandomModels(seed).value(type);

      assertThat((Object) gson.fromJson(gson.toJson(value), type)).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"9007199254740993", "9007199254740993.0", "9.007199254740993e15"})
  void aLargeWholeNumberIsNotRounded(String number) {
    ReplicaSetSnapshot snapshot =
        gson.fromJson(
            "{\"id\":\"x\",\"storageSizeBytes\":" + number + "}", ReplicaSetSnapshot.class);

    assertThat(snapshot.getStorageSizeBytes()).isEqualTo(9007199254740993L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775808", "1.5", "1e1000000000", "\"many\""})
  void whatIsNoWholeNumberOf64BitsIsRefused(String number) {
    assertThatThrownBy(
            () ->
                gson.fromJson(
                    "{\"id\":\"x\",\"storageSizeBytes\":" + number + "}", ReplicaSetSnapshot.class))
        .isInstanceOf(JsonParseException.class)
        .hasMessageContaining("storageSizeBytes");
  }

  @Test
  void fractionsAreReadOnceAndExactly() throws IOException {
    assertThat(ModelAdapters.ofBigDecimal().fromJson("0.1000000000000000055511151231257827"))
        .isEqualTo(new BigDecimal("0.1000000000000000055511151231257827"));
    // 1 + 2^-24 + 2^-60: by way of a double, it comes out as 1
    assertThat(ModelAdapters.ofFloat().fromJson("1.00000005960464477625799"))
        .isEqualTo(Math.nextUp(1f));
    assertThatThrownBy(() -> ModelAdapters.ofFloat().fromJson("1e39"))
        .isInstanceOf(JsonParseException.class);
  }

  @Test
  void jsonOfAnyShapeIsKept() throws IOException {
    String json = "{\"a\":[1,2.50,1e3,true,null,\"x\",{\"b\":{}}],\"c\":9007199254740993}";

    JsonElement kept = ModelAdapters.ofJsonElement().fromJson(json);

    assertThat(ModelAdapters.ofJsonElement().toJson(kept))
        .isEqualTo("{\"a\":[1,2.50,1e3,true,null,\"x\",{\"b\":{}}],\"c\":9007199254740993}");
  }

  @Test
  void nullMeansAbsentAndIsNotWritten() {
    RestoreJob job =
        gson.fromJson(
            "{\"id\":\"x\",\"deliveryType\":\"download\",\"finishedAt\":null,\"links\":null,"
                + "\"deliveryUrl\":[null,\"u\"],\"unheardOf\":{\"of\":[1]}}",
            RestoreJob.class);

    assertThat(job.getLinks()).isEmpty();
    assertThat(gson.toJson(job))
        .isEqualTo("{\"id\":\"x\",\"deliveryType\":\"download\",\"deliveryUrl\":[\"u\"]}");
  }
}
