"""How pages say who an author is, both languages: what somebody is by profession, and the houses they do it in."""

from . import phrases, words

PROFESSIONS = words(
    """
    reporter journalist correspondent editor columnist writer author analyst researcher lecturer professor fellow
    scholar student academic historian economist freelancer contributor producer photographer senior assistant
    associate visiting adjunct postdoctoral phd dr prof chief deputy managing executive founder director
    jurnalis wartawan wartawati penulis kolumnis koresponden kontributor editor redaktur peneliti dosen pengajar
    mahasiswa mahasiswi guru pakar pengamat analis akademisi direktur pendiri pegiat alumnus alumni lulusan
    """
)
HOUSES = words(
    """
    university universitas campus college school institute institut institution center centre academy akademi faculty
    fakultas department departemen program programme prodi jurusan kampus laboratory laboratorium lab council foundation
    yayasan lembaga pusat badan sekolah desk newsroom bureau redaksi newspaper magazine staff ugm ui itb unair undip
    unpad brin lipi csis politeknik pascasarjana
    """
)
# The button beside an author's name.
FOLLOW = phrases(
    "follow | following | + follow | ikuti | mengikuti | profile | view profile | lihat profil | profil | "
    "all materials | all materialswrite to the author | write to the author"
)
# What stands for the picture of an author in a copy.
PORTRAITS = phrases("headshot | avatar | profile picture | profile photo | author photo | foto profil | foto penulis")
# Over a line that says who pays for an author's house.
PARTNERS = phrases("partner | partners | our partners | mitra | mitra kami | disclosure | disclosures")
FUNDING = words("funding funds supports support provides membership member dukungan pendanaan dana anggota mendanai")
