/**
 * What a county fills in, because no one else can know it: names of offices and their telephones. A host hands it over
 * together with the workspace. What is missing is left out of a sentence; nothing is invented.
 */
export interface Settings {
  /** 「老干部局」, as it is written on its door. */
  office?: string;
  /** Telephone for advice and complaints. */
  phone?: string;
  /** Who helps with the page, and the telephone. */
  helper?: string;
  helperPhone?: string;
  /** Liaisons of branches, by the id of the branch: whom one rings about a wish. */
  liaisons?: Readonly<Record<string, { name?: string; phone: string }>>;
  /**
   * How many people share a township, or a township and an age band: what fewer than five share is not shown on the wall.
   * Without it, only those count whose wishes hang there, each once, and as far as is known whose they are.
   */
  sharing?(values: { township: string; age?: string }): number | undefined;
  /** Telephone for urgent matters besides 120 and 110. */
  urgentPhone?: string;
  /** Telephone for reporting a fraud. */
  fraudPhone?: string;
  /** To whom wishes are shown: 「本县各单位和离退休党支部」. */
  audience?: string;
  /** Actor ids and the names under which they are shown on this device. */
  people?: Readonly<Record<string, string>>;
  /**
   * Reads a sentence out and resolves at its end, for a host that has a voice of its own; `over` = enough. Without it a
   * local Chinese voice of the device reads, and where there is none, nobody offers to read.
   */
  speak?(text: string, over: AbortSignal): void | Promise<void>;
  /**
   * 动态码: four digits on the secretary's screen, which a member may type instead of pressing 我来了. Off by default, for it is
   * the technique of 打卡签到, which the rules allow at places of security and emergency only. Nobody has to type them, paper
   * counts the same, and no place and no device is written down.
   */
  rotatingCode?: boolean;
  /** Address of a picture of 48 to 128 px that 长辈版 shows as its pointer; its tip is at the upper left. */
  pointer?: string;
}

export const officeOf = ({ office }: Settings): string => office ?? '老干部局';
export const audienceOf = ({ audience }: Settings): string => audience ?? '本县各单位和离退休党支部';
