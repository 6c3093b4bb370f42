import { addDays } from '@/lib/repayment/iso-date';
import { nearestPlan } from './deal';
import { type FillContext, fillLine } from './fill-line';
import { type LineFigures, readLineFigures, wantedDueDay } from './line-figures';
import { type LineTopic, readLineTopics } from './line-topics';
import { matchRule } from './match-rule';
import { MAX_TURNS, type RehearsalState } from './rehearsal-state';
import type { AgentLine, Deal, RehearsalScript, ScriptNode, ScriptRule } from './script';
import { localDate } from './script-dates';
import { COMMON_ANSWERS } from './scripts/common-answers';

export interface RehearsalStep {
  readonly state: RehearsalState;
  readonly lines: readonly AgentLine[];
}

interface Turn {
  readonly script: RehearsalScript;
  readonly state: RehearsalState;
  readonly node: ScriptNode;
  readonly topics: readonly LineTopic[];
  readonly figures: LineFigures;
  readonly nowIso: string;
}

const EMPTY_NODE: ScriptNode = { rules: [], otherwise: [], ends: true };

function toLine(raw: string, node: ScriptNode, context: FillContext): AgentLine | null {
  const marked = /^(bot|system|agent):/.exec(raw);
  const speaker = (marked?.[1] ?? node.speaker ?? 'agent') as AgentLine['speaker'];
  const text = fillLine(marked ? raw.slice(marked[0].length) : raw, context);
  if (text === null) return null;
  const delayMs = speaker === 'system' ? 300 : Math.min(2400, 600 + text.length * 30);
  return { speaker, text, delayMs };
}

function sayAll(raws: readonly string[], node: ScriptNode, context: FillContext): AgentLine[] {
  return raws.map((raw) => toLine(raw, node, context)).filter((line) => line !== null);
}

/** Opens the talk. */
export function start(script: RehearsalScript): RehearsalStep {
  const node = script.nodes[script.startNode] ?? EMPTY_NODE;
  const lines = sayAll(script.opening, node, {
    script,
    deal: null,
    figures: null,
    nowIso: null,
    until: null,
  });
  return {
    state: {
      scriptId: script.id,
      node: script.startNode,
      turn: 0,
      misses: 0,
      deal: null,
      until: null,
      used: {},
      pending: '',
      ended: false,
    },
    lines,
  };
}

function bump(
  used: Readonly<Record<string, number>>,
  key: string,
): Readonly<Record<string, number>> {
  return { ...used, [key]: (used[key] ?? 0) + 1 };
}

function dealAfter(rule: Pick<ScriptRule, 'deal'>, turn: Turn): Deal | null {
  const { deal } = turn.state;
  switch (rule.deal) {
    case undefined:
      return deal;
    case 'counter':
      return nearestPlan(turn.script.plans, turn.figures, deal);
    case 'due-day':
      return deal && { ...deal, dueDay: Math.min(28, wantedDueDay(turn.figures) ?? deal.dueDay) };
    default:
      return rule.deal;
  }
}

function wantedDate({ figures, nowIso, state }: Turn): string | null {
  const { daysAhead } = figures;
  return daysAhead === null ? state.until : addDays(localDate(nowIso), daysAhead);
}

function contextOf(turn: Turn, deal: Deal | null): FillContext {
  return {
    script: turn.script,
    deal,
    figures: turn.figures,
    nowIso: turn.nowIso,
    until: turn.state.until,
  };
}

function moveTo(state: RehearsalState, script: RehearsalScript, to: string | undefined) {
  const node = to ?? state.node;
  return {
    ...state,
    node,
    misses: node === state.node ? state.misses : 0,
    ended: script.nodes[node]?.ends === true,
  };
}

function applyRule(rule: ScriptRule, turn: Turn): RehearsalStep {
  const key = `${turn.state.node}.${rule.key}`;
  const deal = dealAfter(rule, turn);
  const repeated = (turn.state.used[key] ?? 0) > 0;
  const said = repeated ? (rule.again ?? rule.say) : rule.say;
  const until = rule.until === 'user' ? wantedDate(turn) : turn.state.until;
  const state = { ...turn.state, deal, until, used: bump(turn.state.used, key) };
  return {
    state: moveTo(state, turn.script, rule.to),
    lines: sayAll(said, turn.node, contextOf({ ...turn, state }, deal)),
  };
}

function answerTopic(topic: LineTopic, turn: Turn): AgentLine | null {
  const variants = turn.script.answers[topic] ?? COMMON_ANSWERS[topic] ?? [];
  const sayable = sayAll(variants, turn.node, contextOf(turn, turn.state.deal));
  const times = turn.state.used[`?${topic}`] ?? 0;
  const next = sayable[times];
  const last = sayable.at(-1);
  if (next !== undefined || last === undefined) return next ?? null;
  return { ...last, text: `还是刚才说的：${last.text}` };
}

/** Said in passing: not answered once something else has been. */
const PLEASANTRIES: readonly LineTopic[] = ['greeting', 'thanks'];

/** What is answered also where the script goes on: questions, and a person's worry. */
function isAnsweredBesides(topic: LineTopic): boolean {
  return topic.startsWith('ask_') || topic === 'worried';
}

/** Answers to questions that the main reply leaves open, in the order of importance. */
function answerQuestions(turn: Turn, rule: ScriptRule | null): RehearsalStep {
  const covered = [...(rule?.when.any ?? []), ...(rule?.when.all ?? []), ...(rule?.covers ?? [])];
  const lines: AgentLine[] = [];
  let { used } = turn.state;
  for (const topic of turn.node.noAnswers === true ? [] : turn.topics) {
    if (lines.length >= (turn.script.maxAnswers ?? 2)) break;
    if (covered.includes(topic) || (rule !== null && !isAnsweredBesides(topic))) continue;
    if (lines.length > 0 && PLEASANTRIES.includes(topic)) continue;
    const line = answerTopic(topic, turn);
    if (line === null) continue;
    lines.push(line);
    used = bump(used, `?${topic}`);
  }
  return { state: { ...turn.state, used }, lines };
}

function sayOtherwise(turn: Turn): RehearsalStep {
  const { state, node, script } = turn;
  const said = node.otherwise[state.misses];
  if (said !== undefined)
    return {
      state: { ...state, misses: state.misses + 1 },
      lines: sayAll(said, node, contextOf(turn, state.deal)),
    };
  const nudge = node.nudge;
  if (nudge === undefined) return closeTalk(turn);
  const deal = dealAfter(nudge, turn);
  return {
    state: moveTo({ ...state, deal }, script, nudge.to),
    lines: sayAll(nudge.say, node, contextOf(turn, deal)),
  };
}

function closeTalk(turn: Turn): RehearsalStep {
  return {
    state: { ...turn.state, ended: true },
    lines: sayAll(
      ['agent:由于本次会话时间较长，先为您结束，后续可以随时再联系我们。', 'system:会话已结束'],
      turn.node,
      contextOf(turn, turn.state.deal),
    ),
  };
}

function respond(turn: Turn): RehearsalStep {
  const rule = matchRule(turn.node, turn.state, turn.topics, turn.figures);
  const answered = answerQuestions(turn, rule);
  const next = { ...turn, state: answered.state };
  if (rule !== null) {
    const main = applyRule(rule, next);
    return { state: main.state, lines: [...answered.lines, ...main.lines] };
  }
  if (answered.lines.length > 0) return answered;
  return sayOtherwise(next);
}

const PART = /^\s*[(（]\s*(\d{1,2})\s*[/／]\s*(\d{1,2})\s*[)）]/;

/** Joins the parts (1/3) (2/3) (3/3) of a long message; null while more are to come. */
function joinParts(state: RehearsalState, text: string): { pending: string; whole: string | null } {
  const part = PART.exec(text);
  const body = part ? text.slice(part[0].length) : text;
  const joined = state.pending + body;
  const more = part !== null && Number(part[1]) < Number(part[2]);
  return more ? { pending: joined, whole: null } : { pending: '', whole: joined };
}

/** Of a read-back only its closing questions are questions; the rest states terms. */
function topicsOf(text: string): readonly LineTopic[] {
  const topics = readLineTopics(text);
  if (!topics.includes('read_back')) return topics;
  const asked = /(?:没有说到|麻烦补充|请补充|请说明|另外)([\s\S]*)$/.exec(text)?.[1] ?? '';
  const questions = readLineTopics(asked).filter((topic) => topic.startsWith('ask_'));
  return [...topics.filter((topic) => !topic.startsWith('ask_')), ...questions];
}

/** The agent's reply to what the user wrote. Pure; `nowIso` is local time with offset. */
export function answer(
  state: RehearsalState,
  script: RehearsalScript,
  userText: string,
  { nowIso }: { readonly nowIso: string },
): RehearsalStep {
  const node = script.nodes[state.node] ?? EMPTY_NODE;
  if (state.ended)
    return {
      state,
      lines: [{ speaker: 'system', text: '会话已结束，可以重新开始练习。', delayMs: 300 }],
    };
  const { pending, whole } = joinParts(state, userText);
  const counted = { ...state, pending, turn: state.turn + 1 };
  const text = whole ?? '';
  const turn: Turn = {
    script,
    state: counted,
    node,
    topics: topicsOf(text),
    figures: readLineFigures(text, nowIso),
    nowIso,
  };
  if (counted.turn >= MAX_TURNS) return closeTalk(turn);
  if (whole === null)
    return {
      state: counted,
      lines: sayAll(['好的，您继续发，我看着。'], node, contextOf(turn, null)),
    };
  const step = respond(turn);
  return step.lines.length > 0 ? step : closeTalk(turn);
}
