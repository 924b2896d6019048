package org.teachercloud.recommendation.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.api.java.tuple.Tuple4;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.CloseableIterator;
import org.apache.flink.util.Collector;
import org.teachercloud.recommendation.history.ways.Newest;
import org.teachercloud.recommendation.history.ways.Taken;
import org.teachercloud.recommendation.scoring.counting.Pair;

/**
 * Counts who took what after what as a job of Apache Flink, by the functions that the service
 * counts with. A program of its own, as such a job is. Arguments: a file with the facts of the
 * topic, a line each, in any order of learners and any number of times; a file with the resources'
 * numbers; where the counts go: earlier, later, people, weight, and for one item by itself its
 * people.
 */
final class FlinkCounts {

  /** On how many threads each step runs. */
  private static final int PARALLELISM = 2;

  private static final TypeInformation<Tuple3<String, Long, Integer>> FACT =
      Types.TUPLE(Types.STRING, Types.LONG, Types.INT);
  private static final TypeInformation<Tuple2<Integer, List<Integer>>> TAKEN =
      Types.TUPLE(Types.INT, Types.LIST(Types.INT));
  private static final TypeInformation<Tuple4<Integer, Integer, Integer, Long>> COUNT =
      Types.TUPLE(Types.INT, Types.INT, Types.INT, Types.LONG);

  private FlinkCounts() {}

  /** Runs to the end of the facts. */
  public static void main(String[] files) throws Exception {
    // Where everything is logged Flink looks into buffers that it has packed, and fails.
    Logger.getLogger("").setLevel(Level.WARNING);
    List<String> facts = Files.readAllLines(Path.of(files[0]));
    HashMap<String, Integer> numbers = numbers(Path.of(files[1]));
    StreamExecutionEnvironment flink =
        StreamExecutionEnvironment.createLocalEnvironment(PARALLELISM);
    flink.setRuntimeMode(RuntimeExecutionMode.BATCH);
    List<String> lines = new ArrayList<>();
    try (CloseableIterator<Tuple4<Integer, Integer, Integer, Long>> counts =
        flink
            .fromData(facts)
            .rebalance()
            .map(new Read(numbers))
            .returns(FACT)
            .assignTimestampsAndWatermarks(
                WatermarkStrategy.<Tuple3<String, Long, Integer>>noWatermarks()
                    .withTimestampAssigner((fact, before) -> fact.f1))
            .keyBy(fact -> fact.f0, Types.STRING)
            .process(new TakeFirst())
            .returns(TAKEN)
            .flatMap(FlinkCounts::count)
            .returns(COUNT)
            .keyBy(count -> Tuple2.of(count.f0, count.f1), Types.TUPLE(Types.INT, Types.INT))
            .reduce(FlinkCounts::sum)
            .executeAndCollect("Who took what after what")) {
      counts.forEachRemaining(
          count -> lines.add("%d %d %d %d".formatted(count.f0, count.f1, count.f2, count.f3)));
    }
    Files.write(Path.of(files[2]), lines);
  }

  /** Whose a fact is, its place among hers, and the number of the item that it is about. */
  private static final class Read extends RichMapFunction<String, Tuple3<String, Long, Integer>> {

    private final HashMap<String, Integer> numbers;
    private transient ObjectMapper json;

    Read(HashMap<String, Integer> numbers) {
      this.numbers = numbers;
    }

    @Override
    public void open(OpenContext context) {
      json = new ObjectMapper();
    }

    @Override
    public Tuple3<String, Long, Integer> map(String line) throws IOException {
      JsonNode fact = json.readTree(line);
      return Tuple3.of(
          fact.get("learner").asText(),
          fact.get("sequence").asLong(),
          numbers.get(fact.get("resource").asText()));
    }
  }

  /**
   * Tells what each learner takes for the first time, after what; her facts come in their order.
   */
  private static final class TakeFirst
      extends KeyedProcessFunction<
          String, Tuple3<String, Long, Integer>, Tuple2<Integer, List<Integer>>> {

    private transient MapState<Integer, Boolean> known;
    private transient ListState<Integer> newest;

    @Override
    public void open(OpenContext context) {
      known =
          getRuntimeContext()
              .getMapState(new MapStateDescriptor<>("known", Types.INT, Types.BOOLEAN));
      newest = getRuntimeContext().getListState(new ListStateDescriptor<>("newest", Types.INT));
    }

    @Override
    public void processElement(
        Tuple3<String, Long, Integer> fact,
        Context context,
        Collector<Tuple2<Integer, List<Integer>>> out)
        throws Exception {
      if (known.contains(fact.f2)) {
        return;
      }
      List<Integer> before = new ArrayList<>();
      newest.get().forEach(before::add);
      Newest hers = new Newest(before);
      Taken taken = hers.take(fact.f2);
      known.put(fact.f2, true);
      newest.update(hers.items());
      out.collect(Tuple2.of(taken.item(), taken.earlier()));
    }
  }

  /** An item with itself stands for the people who took it, as nobody takes one twice. */
  private static void count(
      Tuple2<Integer, List<Integer>> taken,
      Collector<Tuple4<Integer, Integer, Integer, Long>> out) {
    out.collect(Tuple4.of(taken.f0, taken.f0, 1, 0L));
    for (Pair pair : Pair.of(new Taken(taken.f0, taken.f1))) {
      out.collect(Tuple4.of(pair.earlier(), pair.later(), pair.people(), pair.weight()));
    }
  }

  private static Tuple4<Integer, Integer, Integer, Long> sum(
      Tuple4<Integer, Integer, Integer, Long> one, Tuple4<Integer, Integer, Integer, Long> other) {
    Pair both =
        new Pair(one.f0, one.f1, one.f2, one.f3)
            .plus(new Pair(other.f0, other.f1, other.f2, other.f3));
    return Tuple4.of(both.earlier(), both.later(), both.people(), both.weight());
  }

  private static HashMap<String, Integer> numbers(Path file) throws IOException {
    HashMap<String, Integer> numbers = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] resourceAndNumber = line.split(" ");
      numbers.put(resourceAndNumber[0], Integer.parseInt(resourceAndNumber[1]));
    }
    return numbers;
  }
}
