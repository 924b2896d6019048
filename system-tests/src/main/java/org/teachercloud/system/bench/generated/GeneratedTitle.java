package org.teachercloud.system.bench.generated;

import java.util.Locale;

/**
 * The title of a course that nobody gives: a field, an angle and a phase that were written for the
 * bench, and from the 1,921st on the volume. No two numbers have the same.
 */
public record GeneratedTitle(String zh, String en) {

  private static final String[][] FIELDS = {
    {"分数的意义", "The meaning of fractions"},
    {"函数与图象", "Functions and their graphs"},
    {"概率初步", "First steps in probability"},
    {"古诗词", "Classical poems"},
    {"整本书阅读", "Reading whole books"},
    {"议论文写作", "Writing arguments"},
    {"英语听说", "Listening and speaking in English"},
    {"力与运动", "Forces and motion"},
    {"电路探究", "Exploring circuits"},
    {"酸碱与盐", "Acids, bases and salts"},
    {"细胞与遗传", "Cells and heredity"},
    {"生态系统", "Ecosystems"},
    {"地图与方位", "Maps and directions"},
    {"宋代的城市", "Towns of the Song"},
    {"民间美术", "Folk art"},
    {"合唱排练", "Rehearsing a choir"},
    {"篮球运球", "Dribbling a basketball"},
    {"情绪调适", "Handling feelings"},
    {"班级管理", "Leading a class"},
    {"家校沟通", "Talking with parents"},
    {"数据与算法", "Data and algorithms"},
    {"劳动实践", "Working with one's hands"},
    {"校园植物", "Plants of the school yard"},
    {"天气观测", "Observing the weather"}
  };
  private static final String[][] ANGLES = {
    {"教学设计", "lesson design"},
    {"课堂提问", "asking in class"},
    {"单元备课", "planning a unit"},
    {"作业设计", "designing homework"},
    {"实验指导", "guiding experiments"},
    {"学习评价", "assessing what was learnt"},
    {"小组合作", "working in groups"},
    {"差异化教学", "teaching differently able pupils"},
    {"听课评课", "watching and discussing lessons"},
    {"说课示范", "presenting a lesson plan"},
    {"错题分析", "learning from mistakes"},
    {"项目式学习", "learning by projects"},
    {"线上教学", "teaching online"},
    {"课例研究", "lesson study"},
    {"跨学科主题", "across subjects"},
    {"板书设计", "at the blackboard"},
    {"微课制作", "making short videos"},
    {"教材分析", "reading the textbook"},
    {"学情诊断", "finding out what pupils know"},
    {"命题技术", "writing test questions"}
  };
  private static final String[][] PHASES = {
    {"小学", "primary school"},
    {"初中", "junior secondary school"},
    {"高中", "senior secondary school"},
    {"幼儿园", "kindergarten"}
  };

  /** The title of a number from 0. */
  public static GeneratedTitle of(int number) {
    String[] field = FIELDS[number % FIELDS.length];
    int rest = number / FIELDS.length;
    String[] angle = ANGLES[rest % ANGLES.length];
    rest /= ANGLES.length;
    String[] phase = PHASES[rest % PHASES.length];
    int volume = rest / PHASES.length + 1;
    String zh = phase[0] + field[0] + angle[0];
    String en = field[1] + ": " + angle[1] + ", " + phase[1];
    return volume == 1
        ? new GeneratedTitle(zh, en)
        : new GeneratedTitle(
            zh + "（第" + volume + "辑）", String.format(Locale.ROOT, "%s, volume %d", en, volume));
  }
}
