/** One vote of one branch. People, all of them with a vote (表决权). */
export interface Vote {
  /** `election`, or anything else: an ordinary matter. */
  sort: string;
  owed: number;
  came: number;
  agreed: number;
}

export interface Voted {
  /** `notHeld` = too few were there: the meeting stays as study. `unclear` = the figures cannot be. */
  verdict: 'passed' | 'failed' | 'notHeld' | 'unclear';
  words: string;
}

/** Share of those with a vote who must be there, as a fraction of whole numbers. */
export interface Quorum {
  of: readonly [part: number, whole: number];
  words: string;
}

/**
 * 《中国共产党支部工作条例（试行）》: half of the members with a vote, and more than half of all of them in favour;
 * 《中国共产党基层组织选举工作条例》: four fifths for an election. Each is a setting.
 */
export const quorums: Readonly<Record<'decision' | 'election', Quorum>> = {
  decision: { of: [1, 2], words: '半数' },
  election: { of: [4, 5], words: '五分之四' },
};

export function verdictOf({ sort, owed, came, agreed }: Vote, rules = quorums): Voted {
  const figure = `应到会有表决权${owed}人，到会${came}人`;
  if (!(owed > 0 && came <= owed && agreed <= came)) return { verdict: 'unclear', words: '数字对不上，请核对' };
  const { of, words } = sort === 'election' ? rules.election : rules.decision;
  if (came * of[1] < owed * of[0])
    return { verdict: 'notHeld', words: `未进行：${figure}，不到${words}，本次会议作为学习` };
  const told = `${figure}，赞成${agreed}人`;
  return agreed * 2 > owed
    ? { verdict: 'passed', words: `通过：${told}，超过应到会的半数` }
    : { verdict: 'failed', words: `未通过：${told}，没有超过应到会的半数` };
}
