"""Fonts: make the table by which fonts without a map, or with a lying one, are known by their outlines.

    python benchmarks/fit/fonts.py FOLDER --fetch                  download the packages to FOLDER, as below
    python benchmarks/fit/fonts.py FOLDER -o open.fonts            make the table of what lies there
    python benchmarks/fit/fonts.py FOLDER --list                   the table of packages, for the README of the data

Packages come from npm (``npm pack``) and Debian (``apt-get download``, ``dpkg-deb -x``), by name and version. All are
open: SIL Open Font License 1.1, or the GPL with the font exception or without; of none of them more than measures and
letters goes into the table. Regular and bold of each family are taken, and more weights where documents use them.
"""

from __future__ import annotations

import argparse
import fnmatch
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from fontTools.ttLib import TTFont

from arclean.readers.pdf.fonts.identity.font_files import font_references
from arclean.readers.pdf.fonts.identity.references import pack_columns

if TYPE_CHECKING:
    from collections.abc import Iterator

OFL, GPL, BITSTREAM = "SIL Open Font License 1.1", "GPL 2 or later", "Bitstream Vera and DejaVu licences"
REGULAR_AND_BOLD = ("*400Regular.ttf", "*700Bold.ttf")
WEIGHTS = (*REGULAR_AND_BOLD, "*500Medium.ttf", "*600SemiBold.ttf")
WEB_FONTS = tuple(f"*-{script}-{weight}-normal.woff" for script in ("arabic", "latin") for weight in (400, 700))


class Package(NamedTuple):
    """A package of fonts: its registry, name, version and licence, and the patterns of the files that are taken."""

    registry: str
    name: str
    version: str
    licence: str
    patterns: tuple[str, ...] = ("*.ttf",)

    @property
    def folder(self) -> str:
        """The folder into which the package is laid."""
        return f"{self.registry}/{self.name.rpartition('/')[2] if self.registry == 'npm' else self.name}"


def _expo(version: str, names: str, patterns: tuple[str, ...] = REGULAR_AND_BOLD) -> Iterator[Package]:
    return (Package("npm", f"@expo-google-fonts/{name}", version, OFL, patterns) for name in names.split())


PACKAGES = (
    *_expo("0.4.1", "almarai tajawal", WEIGHTS),
    *_expo("0.4.2", "cairo", WEIGHTS),
    *_expo("0.4.1", "alkalami amiri amiri-quran aref-ruqaa markazi-text rakkas readex-pro vazirmatn"),
    *_expo("0.4.2", "alexandria baloo-bhaijaan-2 changa el-messiri fustat handjet lateef lemonada mada marhey"),
    *_expo("0.4.2", "ibm-plex-sans-arabic noto-nastaliq-urdu reem-kufi rubik"),
    *_expo("0.4.3", "noto-kufi-arabic noto-sans-arabic qahiri scheherazade-new"),
    *_expo("0.4.5", "noto-naskh-arabic"),
    *_expo("0.4.0", "zain"),
    *_expo("0.3.0", "jomhuria"),
    *_expo("0.2.3", "blaka harmattan kufam lalezar mirza"),
    *(Package("npm", f"@fontsource/{name}", "5.3.0", OFL, WEB_FONTS)
      for name in "aref-ruqaa-ink badeen-display beiruti gulzar katibeh oi playpen-sans-arabic".split()),
    Package("npm", "@fontsource/ruwudu", "5.0.3", OFL, WEB_FONTS),
    Package("npm", "@fontsource/vibes", "5.2.8", OFL, WEB_FONTS),
    Package("npm", "vazir-font", "30.1.0", OFL, ("*/dist/Vazir-Regular.ttf", "*/dist/Vazir-Bold.ttf")),
    Package("npm", "sahel-font", "3.4.0", OFL, ("*/dist/Sahel.ttf", "*/dist/Sahel-Bold.ttf")),
    Package("npm", "samim-font", "4.0.5", OFL, ("*/dist/Samim.ttf", "*/dist/Samim-Bold.ttf")),
    Package("npm", "shabnam-font", "5.0.0", OFL, ("*/dist/Shabnam.ttf", "*/dist/Shabnam-Bold.ttf")),
    Package("debian", "fonts-hosny-amiri", "0.113-1", OFL, ("*Amiri-Regular.ttf", "*Amiri-Bold.ttf")),
    Package("debian", "fonts-hosny-thabit", "0.02-2.1", OFL, ("*Thabit.ttf", "*Thabit-Bold.ttf")),
    Package("debian", "fonts-noto-core", "20201225-1", OFL, tuple(
        f"*Noto{name}-{weight}.ttf"
        for name in ("NaskhArabic", "SansArabic", "KufiArabic", "NastaliqUrdu") for weight in ("Regular", "Bold"))),
    Package("debian", "fonts-sil-awami-nastaliq", "2.200-1", OFL),
    Package("debian", "fonts-sil-harmattan", "2.000-1", OFL),
    Package("debian", "fonts-sil-lateef", "2.000-1", OFL, ("*-Regular.ttf", "*-Bold.ttf")),
    Package("debian", "fonts-sil-scheherazade", "2.100-2.1", OFL),
    Package("debian", "fonts-dejavu-core", "2.37-6", BITSTREAM),
    Package("debian", "fonts-dejavu-extra", "2.37-6", BITSTREAM,
            ("*DejaVuSansCondensed.ttf", "*DejaVuSansCondensed-Bold.ttf")),
    Package("debian", "fonts-freefont-ttf", "20120503-10", "GPL 3 or later with font exception",
            ("*FreeSerif.ttf", "*FreeSerifBold.ttf", "*FreeMono.ttf")),
    Package("debian", "fonts-freefarsi", "1.0.0~beta1-8", GPL, ("*FreeFarsi.ttf", "*FreeFarsi-Bold.ttf")),
    Package("debian", "fonts-kacst", "2.01+mry-15", "GPL 2"),
    Package("debian", "fonts-kacst-one", "5.0+svn11846-10", "GPL 2"),
    Package("debian", "fonts-farsiweb", "0.4.dfsg-13", GPL),
    Package("debian", "fonts-arabeyes", "2.1-7", "GPL 2"),
    Package("debian", "fonts-nafees", "1.2-5.1", GPL),
    Package("debian", "fonts-paktype", "0.0svn20121225-3", "GPL 2", ("*Basic.ttf", "*Tehreer.ttf", "*Naqsh.ttf")),
    Package("debian", "fonts-unikurdweb", "1.0-6", "GPL 2 or later with font exception"),
)  # fmt: skip


def fetch_package(package: Package, folder: Path) -> None:
    """Download a package, and lay what is in it into its folder."""
    (folder / package.folder).mkdir(parents=True, exist_ok=True)
    is_npm = package.registry == "npm"
    named = f"{package.name}{'@' if is_npm else '='}{package.version}"
    command = ["npm", "pack", "--silent"] if is_npm else ["apt-get", "download", "-qq"]
    subprocess.run([*command, named], cwd=folder, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - as listed above
    for archive in [*folder.glob("*.tgz"), *folder.glob("*.deb")]:
        into = ["tar", "--strip-components=1", "-C", package.folder, "-xzf", archive.name]
        command = into if is_npm else ["dpkg-deb", "-x", archive.name, package.folder]
        subprocess.run(command, cwd=folder, check=True)  # noqa: S603 - as above
        archive.unlink()


def package_files(package: Package, folder: Path) -> list[Path]:
    """Return the files of a package that are taken, in the order of their names."""
    files = sorted(file for file in (folder / package.folder).rglob("*") if file.is_file() and not file.is_symlink())
    return [file for file in files if any(fnmatch.fnmatch(str(file), pattern) for pattern in package.patterns)]


def font_name(data: bytes, default: str) -> str:
    """Return the family of a font and its style, as it calls itself."""
    names = TTFont(BytesIO(data), fontNumber=0)["name"]
    family, style = (names.getDebugName(one) or names.getDebugName(other) for one, other in ((16, 1), (17, 2)))
    return f"{family or default} {style or ''}".replace(" Regular", "").strip()


def main() -> int:
    """Read the command line and do what it says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--fetch", action="store_true", help="download the packages")
    parser.add_argument("--list", action="store_true", help="write a table of packages")
    parser.add_argument("-o", "--output", type=Path, help="write the table of references")
    args = parser.parse_args()
    found: dict[str, list[str]] = {}
    references = []
    for package in PACKAGES:
        if args.fetch:
            fetch_package(package, args.folder)
        for file in package_files(package, args.folder) if args.list or args.output else ():
            data = file.read_bytes()
            name = font_name(data, file.stem)
            if name not in found.setdefault(package.name, []):
                found[package.name].append(name)
            if args.output:
                references += font_references(data, name)
    if args.list:
        for package in PACKAGES:
            named = f"{package.registry}: {package.name} {package.version}"
            print(f"| {named} | {', '.join(found[package.name])} | {package.licence} |")
    if args.output:
        args.output.write_bytes(pack_columns(references))
        fonts = len({one.font for one in references})
        sys.stderr.write(f"{len(references)} glyphs of {fonts} fonts, {args.output.stat().st_size} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
