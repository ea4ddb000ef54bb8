import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { createProject, deleteProject, updateProject } from '../../store/changes.ts'
import { ProjectExists, UnknownProject } from '../../store/errors.ts'
import { draft } from './fixtures/sample.ts'
import { test } from './fixtures/test.ts'

describe('a deleted project', () => {
  test('is gone from memory, from disk and after a restart; the others stay', async ({ folder, open }) => {
    const store = await open()
    await createProject(store, draft('P1'))
    await createProject(store, draft('P2'))
    await deleteProject(store, 'P1')
    expect(await store.project('P1')).toBeUndefined()
    expect((await store.projects()).map(({ id }) => id)).toEqual(['P2'])
    expect(existsSync(join(folder, 'projects', 'P1.json'))).toBe(false)
    await store.close()
    expect((await open()).projects().map(({ id }) => id)).toEqual(['P2'])
  })

  test('is removed after the changes asked for before, and takes none afterwards', async ({ open }) => {
    const store = await open()
    await createProject(store, draft('P1'))
    const before = updateProject(store, 'P1', (p) => ({ ...p, texts: { name: '甲' } }))
    const deleted = deleteProject(store, 'P1')
    const after = updateProject(store, 'P1', (p) => ({ ...p, texts: { name: '乙' } }))
    expect((await before).texts.name).toBe('甲')
    await deleted
    await expect(after).rejects.toThrow(UnknownProject)
  })

  test('cannot be deleted again, and its id may be used anew', async ({ open }) => {
    const store = await open()
    await expect(deleteProject(store, 'P1')).rejects.toThrow(UnknownProject)
    await createProject(store, draft('P1'))
    await expect(createProject(store, draft('P1'))).rejects.toThrow(ProjectExists)
    await deleteProject(store, 'P1')
    await expect(deleteProject(store, 'P1')).rejects.toThrow(UnknownProject)
    await createProject(store, draft('P1', { texts: { name: '丙' } }))
    expect((await store.project('P1'))?.texts.name).toBe('丙')
  })
})
