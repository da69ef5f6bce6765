/** An invented county, small enough to be read at a glance. 示例数据，非真实单位。 */
export interface DemoUnit {
  unit: string;
  name: string;
  sort: 'county' | 'department' | 'branch';
  parent?: string;
}

/** Parents before children, so that each can be founded below what is already there. */
export const demoUnits: readonly DemoUnit[] = [
  { unit: 'yx', name: '云溪县', sort: 'county' },
  { unit: 'yx.jy', name: '县教育局', sort: 'department', parent: 'yx' },
  { unit: 'yx.wj', name: '县卫生健康局', sort: 'department', parent: 'yx' },
  { unit: 'yx.sl', name: '县水利局', sort: 'department', parent: 'yx' },
  { unit: 'yx.qs', name: '清石镇', sort: 'department', parent: 'yx' },
  { unit: 'yx.jy.b1', name: '县教育局离退休第一党支部', sort: 'branch', parent: 'yx.jy' },
  { unit: 'yx.jy.b2', name: '县教育局离退休第二党支部', sort: 'branch', parent: 'yx.jy' },
  { unit: 'yx.wj.b1', name: '县卫生健康局离退休党支部', sort: 'branch', parent: 'yx.wj' },
  { unit: 'yx.sl.b1', name: '县水利局离退休党支部', sort: 'branch', parent: 'yx.sl' },
  { unit: 'yx.qs.b1', name: '清石镇离退休第一党支部', sort: 'branch', parent: 'yx.qs' },
  { unit: 'yx.qs.b2', name: '清石镇离退休第二党支部', sort: 'branch', parent: 'yx.qs' },
];
