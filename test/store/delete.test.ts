import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { ProjectExists, UnknownProject } from '../../store/errors.ts'
import { draft } from './fixtures/sample.ts'
import { test } from './fixtures/test.ts'

describe('a deleted project', () => {
  test('is gone from memory, from disk and after a restart; the others stay', async ({ folder, open }) => {
    const store = await open()
    await store.createProject(draft('P1'))
    await store.createProject(draft('P2'))
    await store.deleteProject('P1')
    expect(store.project('P1')).toBeUndefined()
    expect(store.projects().map(({ id }) => id)).toEqual(['P2'])
    expect(existsSync(join(folder, 'projects', 'P1.json'))).toBe(false)
    await store.close()
    expect((await open()).projects().map(({ id }) => id)).toEqual(['P2'])
  })

  test('is removed after the changes asked for before, and takes none afterwards', async ({ open }) => {
    const store = await open()
    await store.createProject(draft('P1'))
    const before = store.updateProject('P1', (p) => ({ ...p, texts: { name: '甲' } }))
    const deleted = store.deleteProject('P1')
    const after = store.updateProject('P1', (p) => ({ ...p, texts: { name: '乙' } }))
    expect((await before).texts.name).toBe('甲')
    await deleted
    await expect(after).rejects.toThrow(UnknownProject)
  })

  test('cannot be deleted again, and its id may be used anew', async ({ open }) => {
    const store = await open()
    await expect(store.deleteProject('P1')).rejects.toThrow(UnknownProject)
    await store.createProject(draft('P1'))
    await expect(store.createProject(draft('P1'))).rejects.toThrow(ProjectExists)
    await store.deleteProject('P1')
    await expect(store.deleteProject('P1')).rejects.toThrow(UnknownProject)
    await store.createProject(draft('P1', { texts: { name: '丙' } }))
    expect(store.project('P1')?.texts.name).toBe('丙')
  })
})
